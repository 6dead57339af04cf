import { lookAlike } from '#app/domain/people/find-duplicates.server'
import { mayMerge } from '#app/domain/people/may-merge'
import { type Instant, dayOf } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'
import { holdsOfProducer } from '#db/queries/capacity.server'
import { callsOfBoth, makerToMerge, weightOf } from '#db/queries/maker-merges.server'

const pairsAPage = 25
const mostShared = 20

type Query = { page: number; one?: ProducerId | undefined; other?: ProducerId | undefined }

/** The pairs that look alike; and when one of them is being looked at, both makers side by side. */
export async function pairsOf(db: Reader, { page, one, other }: Query, now: Instant) {
  const { pairs: all, shared } = await lookAlike(db)
  const pages = Math.max(1, Math.ceil(all.length / pairsAPage))
  const at = Math.min(page, pages)
  const shown = all.slice((at - 1) * pairsAPage, at * pairsAPage)
  const facts = await factsOf(db, [...new Set(shown.flatMap((pair) => [pair.one, pair.other]))])
  return {
    count: all.length,
    shared: shared.slice(0, mostShared),
    page: at,
    pages,
    pairs: shown.flatMap((pair) => {
      const [first, second] = [facts.get(pair.one), facts.get(pair.other)]
      return first && second ? [{ one: first, other: second, reasons: [...pair.reasons] }] : []
    }),
    looking: one && other && one !== other ? await compared(db, one, other, now) : null,
  }
}

async function compared(db: Reader, one: ProducerId, other: ProducerId, now: Instant) {
  const facts = await factsOf(db, [one, other])
  const [first, second] = [facts.get(one), facts.get(other)]
  if (!first || !second) return null
  const calls = (await callsOfBoth(db, one, other)).map(({ number }) => number)
  const allowed = mayMerge({ calls, kept: await holdsOfProducer(db, one), merged: await holdsOfProducer(db, other) }, dayOf(now))
  return {
    makers: [first, second] as const,
    refusal: allowed.ok ? null : { code: allowed.code, params: allowed.params ?? {} },
  }
}

async function factsOf(db: Reader, ids: readonly ProducerId[]) {
  const weights = await weightOf(db, ids)
  const found = new Map<ProducerId, MakerFacts>()
  for (const id of ids) {
    const maker = await makerToMerge(db, id)
    const weight = weights.get(id)
    if (!maker || maker.merged_into || !weight) continue
    const { name, contact_name, village, district, regency, phone, members, craft, kind, created_at } = maker
    const place = [village, district, regency].filter(Boolean).join(', ')
    found.set(id, { id, name, contactName: contact_name, place, phone, members, craft, kind, since: created_at, ...weight })
  }
  return found
}

type MakerFacts = Pick<NonNullable<Awaited<ReturnType<typeof makerToMerge>>>, 'name' | 'phone' | 'members' | 'craft' | 'kind'> & {
  id: ProducerId
  contactName: string | null
  place: string
  since: Instant
  products: number
  promises: number
  accounts: number
}

export type Pairs = Awaited<ReturnType<typeof pairsOf>>
