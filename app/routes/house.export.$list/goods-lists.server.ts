import { writeTiers } from '#app/domain/catalogue/written-tiers'
import { dayOf } from '#app/domain/shared/calendar'
import type { ProductId } from '#app/domain/shared/ids'
import { motifColumns } from '#app/http/lists/again/motif-columns'
import { standardColumns } from '#app/http/lists/again/standard-columns'
import { vocabularyColumns } from '#app/http/lists/again/vocabulary-columns'
import type { Reader } from '#db/client.server'
import { motifsForHouse, motifsInFull } from '#db/queries/motif-register.server'
import { standardsForHouse, standardsInFull } from '#db/queries/house-standards.server'
import { factsOfProducts, productsToReview } from '#db/queries/product-review.server'
import { tiersOfProducts } from '#db/queries/price-tiers.server'
import { conceptsSeen, unfoundSearches } from '#db/queries/vocabulary.server'
import { registerFilter } from '../house.motifs._index/motif-steps.server'
import { reviewFilter } from '../house.products._index/review-filter.server'
import { standardFilter } from '../house.standards._index/standard-filter.server'
import { asWritten, exportOf } from './export-list'

/** With its maker, and the headings by which a list is read in again. */
export const products = exportOf(
  'products',
  async ({ db, viewer, query, most }) => inFull(db, await productsToReview(db, reviewFilter(query, viewer), most)),
  [
    ['exports.product_id', ({ id }) => id],
    ['exports.id', ({ makerId }) => makerId],
    ['exports.business', ({ makerName }) => makerName],
    ['exports.owner', ({ contactName }) => contactName],
    ['exports.village', ({ village }) => village],
    ['exports.district', ({ district }) => district],
    ['exports.regency', ({ regency }) => regency],
    ['exports.province', ({ province }) => province],
    ['exports.craft', ({ craft }, t) => t(`craft.${craft}`)],
    ['exports.product', ({ name_id }) => name_id],
    ['exports.product_en', ({ name_en }) => name_en],
    ['exports.capacity', ({ capacity_per_year }) => capacity_per_year],
    ['exports.unit', ({ unit }, t) => t(`unit.${unit}`)],
    ['exports.price', ({ price_minor }) => price_minor],
    ['exports.tiers', ({ tiers }) => writeTiers(tiers)],
    ['exports.size', ({ size }) => size],
    ['exports.material', ({ material_id }) => material_id],
    ['exports.motif', ({ motifName }) => motifName],
    ['exports.least', ({ min_quantity }) => min_quantity],
    ['exports.lead_days', ({ lead_days }) => lead_days],
    ['exports.stock', ({ stock }) => stock],
    ['exports.state', ({ state }, t) => t(`products.state.${state}`)],
    ['bulk.reviewer', ({ reviewerName }) => reviewerName],
    ['exports.waiting_since', ({ waiting_since: since }) => since],
  ],
)

async function inFull<Row extends { id: ProductId }>(db: Reader, rows: readonly Row[]) {
  const ids = rows.map(({ id }) => id)
  const [facts, tiers] = [await factsOfProducts(db, ids), await tiersOfProducts(db, ids)]
  return rows.flatMap((row) => {
    const told = facts.get(row.id)
    return told ? [{ ...row, ...told, tiers: tiers.get(row.id) ?? [] }] : []
  })
}

/** The whole specification; with the headings by which it comes in again. */
export const standards = exportOf(
  'standards',
  async ({ db, viewer, query, most }) => {
    const codes = (await standardsForHouse(db, standardFilter(query, viewer), most)).map(({ code }) => code)
    const whole = await standardsInFull(db, codes)
    return codes.flatMap((code) => whole.get(code) ?? [])
  },
  asWritten(standardColumns()),
)

/** With all that everybody of the house may read, and the headings by which it comes in again. */
export const motifs = exportOf(
  'motifs',
  async ({ db, viewer, query, most }) => {
    const ids = (await motifsForHouse(db, registerFilter(query, viewer), most)).map(({ id }) => id)
    const whole = await motifsInFull(db, ids)
    return ids.flatMap((id) => whole.get(id) ?? [])
  },
  asWritten(motifColumns()),
)

/** With the headings by which it comes in again. */
export const vocabulary = exportOf(
  'vocabulary',
  ({ db, query, most }) => conceptsSeen(db, query, most),
  asWritten(vocabularyColumns),
)

/** What was searched for in vain. Whose search it was is not kept. */
export const searches = exportOf('searches', ({ db, most }) => unfoundSearches(db, most), [
  ['exports.searched', ({ words }) => words],
  ['vocabulary.times', ({ times }) => times],
  ['exports.last_on', ({ lastAt }) => dayOf(lastAt)],
])
