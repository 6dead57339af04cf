import { likeables } from '#app/domain/imports/compare-with-house.server'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { makersToCompare, pairKey, pairsApart } from '#db/queries/maker-likeness.server'
import { likePairs, type LikePair } from './likeness'

/** Pairs of makers that may be one, the surest first; without those that staff said are two. */
export async function findDuplicates(db: Reader): Promise<LikePair<ProducerId>[]> {
  const apart = await pairsApart(db)
  const pairs = likePairs(await likeables(db, await makersToCompare(db)))
  return pairs.filter(({ one, other }) => !apart.has(pairKey(one, other)))
}
