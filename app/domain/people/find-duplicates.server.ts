import { likeables } from '#app/domain/imports/compare-with-house.server'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { makersToCompare, pairKey, pairsApart } from '#db/queries/maker-likeness.server'
import { likePairs, type LikePair, type SharedPhone, sharedPhones } from './likeness'

/** Pairs of makers that may be one, the surest first; without those that staff said are two. */
export async function findDuplicates(db: Reader): Promise<LikePair<ProducerId>[]> {
  return (await lookAlike(db)).pairs
}

/** The same, and the numbers that so many have that no pair is made of them. */
export async function lookAlike(db: Reader): Promise<{ pairs: LikePair<ProducerId>[]; shared: SharedPhone[] }> {
  const apart = await pairsApart(db)
  const makers = await likeables(db, await makersToCompare(db))
  const pairs = likePairs(makers).filter(({ one, other }) => !apart.has(pairKey(one, other)))
  return { pairs, shared: sharedPhones(makers) }
}
