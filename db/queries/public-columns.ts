/** What products and standards have in common on their public pages. */
export function publicColumns<Table extends 'products' | 'standards'>(table: Table) {
  return [
    `${table}.id`,
    `${table}.slug`,
    `${table}.name_id`,
    `${table}.name_en`,
    `${table}.description_id`,
    `${table}.description_en`,
    `${table}.craft`,
    `${table}.material_id`,
    `${table}.material_en`,
    `${table}.botanical`,
    `${table}.motif_id`,
    `${table}.size`,
    `${table}.tolerance`,
    `${table}.weight_g`,
    `${table}.carton_pieces`,
    `${table}.carton_size`,
    `${table}.hs6`,
    `${table}.care_id`,
    `${table}.care_en`,
    `${table}.unit`,
    `${table}.price_minor`,
    `${table}.min_quantity`,
    `${table}.lead_days`,
  ] as const
}
