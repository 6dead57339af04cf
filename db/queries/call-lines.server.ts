import type { InquiryLineId, StandardId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'

/** Calls there already are for a line of an inquiry. */
export function callsOfLine(db: Reader, lineId: InquiryLineId) {
  return db
    .selectFrom('supply_calls')
    .select(['id', 'number', 'state'])
    .where('inquiry_line_id', '=', lineId)
    .orderBy('id')
    .execute()
}

/** A line of a sent inquiry that was tied to a standard: what a call is prefilled with. For the house. */
export function lineToCall(db: Reader, id: InquiryLineId) {
  return db
    .selectFrom('inquiry_lines')
    .innerJoin('inquiries', 'inquiries.id', 'inquiry_lines.inquiry_id')
    .select([
      'inquiry_lines.id',
      'inquiry_lines.inquiry_id as inquiryId',
      'inquiry_lines.pieces',
      'inquiry_lines.unit',
      'inquiry_lines.tied_standard_id as standardId',
      'inquiries.number as inquiryNumber',
      'inquiries.state as inquiryState',
      'inquiries.needed_by as neededBy',
    ])
    .where('inquiry_lines.id', '=', id)
    .where('inquiries.state', '!=', 'draft')
    .executeTakeFirst()
}

/** Standards that can be called for, by name. */
export function standardsToCall(db: Reader) {
  return db
    .selectFrom('standards')
    .select(['id', 'code', 'name_id as nameId', 'name_en as nameEn', 'craft'])
    .where('state', '!=', 'retired')
    .orderBy('name_id')
    .limit(500)
    .execute()
}

export function standardToCall(db: Reader, id: StandardId) {
  return db
    .selectFrom('standards')
    .leftJoin('pictures', 'pictures.id', 'standards.picture_id')
    .select([
      'standards.id',
      'standards.name_id as nameId',
      'standards.name_en as nameEn',
      'standards.craft',
      'standards.unit',
      'standards.size',
      'standards.price_minor as priceMinor',
      'standards.min_quantity as minQuantity',
      'standards.lead_days as leadDays',
      'standards.state',
      'pictures.hash as picture',
    ])
    .where('standards.id', '=', id)
    .executeTakeFirst()
}
