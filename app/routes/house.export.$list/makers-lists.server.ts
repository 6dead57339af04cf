import { findDuplicates } from '#app/domain/people/find-duplicates.server'
import { dayOf } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import { centreColumns } from '#app/http/lists/again/centre-columns'
import type { Reader } from '#db/client.server'
import { deliveriesForHouse } from '#db/queries/delivery-lists.server'
import { centresForHouse, centresInFull } from '#db/queries/house-centres.server'
import { makerForHouse, makersForHouse } from '#db/queries/house-makers.server'
import { makersToTell } from '#db/queries/maker-likeness.server'
import { offDaysForHouse } from '#db/queries/off-days-lists.server'
import { centreFilter } from '../house.centres._index/centre-steps.server'
import { asWritten, exportOf } from './export-list'

/** With the headings by which a list is read in again. */
export const makers = exportOf(
  'makers',
  ({ db, viewer, query: { q, ...filter }, most }) => makersForHouse(db, viewer, { ...filter, text: q }, most),
  [
    ['exports.id', ({ id }) => id],
    ['exports.business', ({ name }) => name],
    ['exports.owner', ({ contactName }) => contactName],
    ['exports.kind', ({ kind }, t) => t(`kind.${kind}`)],
    ['exports.members', ({ members }) => members],
    ['exports.village', ({ village }) => village],
    ['exports.district', ({ district }) => district],
    ['exports.regency', ({ regency }) => regency],
    ['exports.province', ({ province }) => province],
    ['exports.craft', ({ craft }, t) => t(`craft.${craft}`)],
    ['exports.phone', ({ phone }) => phone],
    ['exports.cluster', ({ cluster }) => cluster],
    ['bulk.officer', ({ officerName }) => officerName],
  ],
)

/** With the filters of makers, or of one maker. */
export const deliveries = exportOf(
  'deliveries',
  ({ db, viewer, query: { q, ...filter }, most }) => deliveriesForHouse(db, viewer, { ...filter, text: q }, most),
  [
    ['exports.code', ({ id }) => id],
    ['exports.id', ({ makerId }) => makerId],
    ['exports.business', ({ makerName }) => makerName],
    ['exports.village', ({ village }) => village],
    ['exports.regency', ({ regency }) => regency],
    ['exports.craft', ({ craft }, t) => t(`craft.${craft}`)],
    ['deliveries.goods', ({ goods }) => goods],
    ['deliveries.promised', ({ promised }) => promised],
    ['deliveries.due_on', ({ dueOn }) => dueOn],
    ['deliveries.delivered', ({ delivered }) => delivered],
    ['deliveries.delivered_on', ({ deliveredOn }) => deliveredOn],
    ['deliveries.accepted', ({ accepted }) => accepted],
    ['deliveries.note', ({ note }) => note],
    ['rates.recorded_by', ({ recordedBy }) => recordedBy],
  ],
)

/** With their stories, and the headings by which they come in again. */
export const centres = exportOf(
  'centres',
  async ({ db, query, most }) => {
    const ids = (await centresForHouse(db, centreFilter(query), most)).map(({ id }) => id)
    const whole = await centresInFull(db, ids)
    return ids.flatMap((id) => whole.get(id) ?? [])
  },
  asWritten(centreColumns),
)

export const duplicates = exportOf('duplicates', ({ db, most }) => pairs(db, most), [
  ['exports.id', ({ one }) => one.id],
  ['merging.one', ({ one }) => one.name],
  ['exports.owner', ({ one }) => one.contactName],
  ['exports.village', ({ one }) => one.village],
  ['exports.regency', ({ one }) => one.regency],
  ['exports.phone', ({ one }) => one.phone],
  ['exports.other_id', ({ other }) => other.id],
  ['merging.other', ({ other }) => other.name],
  ['exports.other_phone', ({ other }) => other.phone],
  ['merging.why', ({ reasons }, t) => reasons.map((reason) => t(`people.like.${reason}`)).join(', ')],
])

async function pairs(db: Reader, most: number) {
  const found = (await findDuplicates(db)).slice(0, most)
  const ids = new Set<ProducerId>(found.flatMap(({ one, other }) => [one, other]))
  const told = new Map((await makersToTell(db, [...ids])).map((maker) => [maker.id, maker]))
  return found.flatMap(({ reasons, ...pair }) => {
    const [one, other] = [told.get(pair.one), told.get(pair.other)]
    return one && other ? [{ one, other, reasons }] : []
  })
}

export const calendar = exportOf(
  'calendar',
  async ({ db, viewer, now, query: { maker: makerId, ...filter }, most }) => {
    const maker = makerId ? await makerForHouse(db, viewer, makerId) : undefined
    return offDaysForHouse(db, viewer, { ...filter, maker }, dayOf(now), most)
  },
  [
    ['calendar.from', ({ from }) => from],
    ['calendar.to', ({ to }) => to],
    ['exports.business', ({ maker }) => maker],
    ['exports.village', ({ village }) => village],
    ['exports.regency', ({ regency }) => regency],
    ['calendar.reason', ({ reason }, t) => t(`calendar.reason.${reason}`)],
    ['calendar.note', ({ note }) => note],
    ['rates.recorded_by', ({ recordedBy }) => recordedBy],
  ],
)
