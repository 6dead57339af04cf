import { readWrittenTiers, writeTiers } from '#app/domain/catalogue/written-tiers'
import { crafts } from '#app/domain/people/producer'
import { baseUnits } from '#app/domain/shared/quantity'
import type { ExportCell } from '#app/http/export-table.server'
import type { MessageKey } from '#app/i18n'
import type { FullStandard } from '#db/queries/house-standards.server'
import { chosen, type ListColumn, markOf } from './list-column'
import { motifColumn, type MotifName } from './motif-column'

const words = (field: string, head: MessageKey, cell: (standard: FullStandard) => ExportCell): ListColumn<FullStandard> => ({
  ...{ field, head, cell },
})

/** The whole specification; `motifs` are those that a cell can name. */
export function standardColumns(motifs: readonly MotifName[] = []): ListColumn<FullStandard>[] {
  return [
    { head: 'exports.code', cell: ({ code }) => code },
    words('nameId', 'exports.product', ({ name_id }) => name_id),
    words('nameEn', 'exports.product_en', ({ name_en }) => name_en),
    chosen(
      'craft',
      'exports.craft',
      crafts,
      (craft) => `craft.${craft}`,
      ({ craft }) => craft,
    ),
    chosen(
      'unit',
      'exports.unit',
      baseUnits,
      (unit) => `unit.${unit}`,
      ({ unit }) => unit,
    ),
    words('priceMinor', 'exports.price', ({ price_minor }) => price_minor),
    {
      ...{ field: 'tiers', alsoAt: ['tierFrom', 'tierPrice'], head: 'exports.tiers' },
      cell: ({ tiers }) => writeTiers(tiers),
      read: (written) => {
        const tiers = readWrittenTiers(written)
        if (!tiers) return { code: 'returned.tiers_unreadable' }
        return { typed: { tierFrom: tiers.map(({ from }) => from), tierPrice: tiers.map(({ price }) => price) } }
      },
    },
    words('minQuantity', 'exports.least', ({ min_quantity }) => min_quantity),
    words('leadDays', 'exports.lead_days', ({ lead_days }) => lead_days),
    words('materialId', 'exports.material', ({ material_id }) => material_id),
    words('materialEn', 'exports.material_en', ({ material_en }) => material_en),
    words('botanical', 'standards.botanical', ({ botanical }) => botanical),
    motifColumn('motifId', 'exports.motif', motifs, ({ motifName }) => motifName),
    words('size', 'exports.size', ({ size }) => size),
    words('tolerance', 'standards.tolerance', ({ tolerance }) => tolerance),
    words('weightG', 'exports.weight', ({ weight_g }) => weight_g),
    words('cartonPieces', 'standards.carton_pieces', ({ carton_pieces }) => carton_pieces),
    words('cartonSize', 'standards.carton_size', ({ carton_size }) => carton_size),
    words('hs6', 'standards.hs6', ({ hs6 }) => hs6),
    words('descriptionId', 'standards.description_id', ({ description_id }) => description_id),
    words('descriptionEn', 'standards.description_en', ({ description_en }) => description_en),
    words('careId', 'goods.care_id', ({ care_id }) => care_id),
    words('careEn', 'goods.care_en', ({ care_en }) => care_en),
    { head: 'exports.makers', cell: ({ makers }) => makers },
    { head: 'exports.state', cell: ({ state }, t) => t(`standards.state.${state}`) },
    { head: 'bulk.keeper', cell: ({ keeperName }) => keeperName },
    { head: 'exports.mark', cell: ({ updated_at: version }) => markOf(version) },
  ]
}
