import type { Actor } from '#app/domain/people/actor'
import { type Day, monthOf } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import { type HeldMonth, type TightMonth, tightMonths } from '#app/domain/supply/tight-months'
import type { Reader } from '#db/client.server'
import { everyonesOwnOffDays, offDaysAt, offDaysOfPlaces } from './off-days.server'
import { producersInCare } from './producers.server'

/** The trading year ahead of a large house fits in; more would be a page nobody reads. */
const mostHolds = 20_000

type Promised = { callId: string; callNumber: string; nameId: string; nameEn: string }
export type TightPromises = TightMonth & {
  producerId: ProducerId
  name: string
  village: string | null
  regency: string
  promises: Promised[]
}

/** Standing promises that days off have made tight, the worst first, of the makers the viewer cares for; one maker's when named. */
export async function tightPromises(db: Reader, viewer: Actor, today: Day, only?: ProducerId): Promise<TightPromises[]> {
  const places = await offDaysOfPlaces(db, today)
  const own = await everyonesOwnOffDays(db, today)
  if (places.length === 0 && own.size === 0) return []
  const makers = byMaker(await heldFrom(db, viewer, today, only))
  const tight = [...makers].flatMap(([producerId, held]) => {
    const [maker] = held
    if (!maker) return []
    const off = [...(own.get(producerId) ?? []), ...offDaysAt(maker, places)]
    return tightMonths(held satisfies readonly HeldMonth[], off, today).map((tight) => ({
      ...tight,
      producerId,
      name: maker.name,
      village: maker.village,
      regency: maker.regency,
      promises: held
        .filter((hold) => hold.month === tight.month && tight.commitmentIds.includes(hold.commitmentId))
        .map(({ callId, callNumber, nameId, nameEn }) => ({ callId, callNumber, nameId, nameEn })),
    }))
  })
  return tight.sort((a, b) => missedBy(b) - missedBy(a))
}

const missedBy = ({ promised, workable }: TightMonth) => promised - workable

function heldFrom(db: Reader, viewer: Actor, today: Day, only?: ProducerId) {
  let query = producersInCare(db, viewer)
    .innerJoin('capacity_holds', 'capacity_holds.producer_id', 'producers.id')
    .innerJoin('commitments', 'commitments.id', 'capacity_holds.commitment_id')
    .innerJoin('supply_calls', 'supply_calls.id', 'commitments.supply_call_id')
    .innerJoin('standards', 'standards.id', 'supply_calls.standard_id')
    .select(['producers.id as producerId', 'producers.name', 'producers.regency', 'producers.village'])
    .select(['capacity_holds.month', 'capacity_holds.quantity', 'capacity_holds.per_year as perYear'])
    .select(['commitments.id as commitmentId', 'commitments.ready_on as readyOn'])
    .select(['supply_calls.id as callId', 'supply_calls.number as callNumber'])
    .select(['standards.name_id as nameId', 'standards.name_en as nameEn'])
    .where('capacity_holds.month', '>=', monthOf(today))
  if (only) query = query.where('producers.id', '=', only)
  return query.orderBy('producers.name').orderBy('capacity_holds.month').orderBy('commitments.id').limit(mostHolds).execute()
}

type HeldRow = Awaited<ReturnType<typeof heldFrom>>[number]

function byMaker(rows: readonly HeldRow[]): Map<ProducerId, HeldRow[]> {
  const makers = new Map<ProducerId, HeldRow[]>()
  for (const row of rows) {
    const others = makers.get(row.producerId)
    if (others) others.push(row)
    else makers.set(row.producerId, [row])
  }
  return makers
}
