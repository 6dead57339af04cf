import type { InquiryId, InquiryLineId, StandardId } from '#app/domain/shared/ids'
import type { Reader, Trx } from '#db/client.server'

/** A line with what decides whether its standard may still be chosen. */
export function lineToTie(trx: Trx, inquiryId: InquiryId, lineId: InquiryLineId) {
  return trx
    .selectFrom('inquiry_lines')
    .innerJoin('inquiries', 'inquiries.id', 'inquiry_lines.inquiry_id')
    .leftJoin('products', 'products.id', 'inquiry_lines.product_id')
    .leftJoin('standards', 'standards.id', 'inquiry_lines.standard_id')
    .select(['inquiry_lines.id', 'inquiry_lines.position', 'inquiry_lines.tied_standard_id as tiedStandardId'])
    .select(['inquiry_lines.product_id as productId', 'inquiry_lines.sample'])
    .select('inquiries.state')
    .select((query) =>
      query
        .selectFrom('supply_calls')
        .whereRef('supply_calls.inquiry_line_id', '=', 'inquiry_lines.id')
        .where('supply_calls.state', '!=', 'cancelled')
        .select(({ fn }) => fn.countAll<number>().as('calls'))
        .$asScalar()
        .$notNull()
        .as('calls'),
    )
    .where('inquiry_lines.id', '=', lineId)
    .where('inquiry_lines.inquiry_id', '=', inquiryId)
    .where('inquiries.state', '!=', 'draft')
    .executeTakeFirst()
}

export async function tieLineTo(trx: Trx, lineId: InquiryLineId, standardId: StandardId | null): Promise<void> {
  await trx.updateTable('inquiry_lines').set({ tied_standard_id: standardId }).where('id', '=', lineId).execute()
}

/** Standards a line may be tied to. */
export function standardsToTie(db: Reader) {
  return db
    .selectFrom('standards')
    .select(['id', 'code', 'name_id as nameId', 'name_en as nameEn', 'craft', 'size', 'unit'])
    .where('state', '!=', 'retired')
    .orderBy('craft')
    .orderBy('code')
    .limit(1000)
    .execute()
}

export function standardToTie(trx: Trx, id: StandardId) {
  return trx.selectFrom('standards').select(['id', 'code', 'state']).where('id', '=', id).executeTakeFirst()
}
