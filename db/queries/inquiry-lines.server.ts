import { sql } from 'kysely'
import type { Craft } from '#app/domain/people/producer'
import type { InquiryId } from '#app/domain/shared/ids'
import type { BaseUnit } from '#app/domain/shared/quantity'
import type { Reader } from '#db/client.server'

/** The lines of a list or an inquiry as people see them: what was chosen, how much, and what is known of it. */
export async function linesOf(db: Reader, inquiryIds: readonly InquiryId[]) {
  if (inquiryIds.length === 0) return []
  return db
    .selectFrom('inquiry_lines')
    .leftJoin('products', 'products.id', 'inquiry_lines.product_id')
    .leftJoin('standards', 'standards.id', 'inquiry_lines.standard_id')
    .leftJoin('standards as tied', 'tied.id', 'inquiry_lines.tied_standard_id')
    .leftJoin('pictures', (join) =>
      join.on('pictures.id', '=', sql`coalesce(inquiry_lines.picture_id, products.picture_id, standards.picture_id)`),
    )
    .select([
      'inquiry_lines.id',
      'inquiry_lines.inquiry_id as inquiryId',
      'inquiry_lines.product_id as productId',
      'inquiry_lines.standard_id as standardId',
      'inquiry_lines.description',
      'inquiry_lines.quantity',
      'inquiry_lines.unit',
      'inquiry_lines.pieces',
      'inquiry_lines.sample',
      'inquiry_lines.tied_standard_id as tiedStandardId',
      'tied.name_id as tiedNameId',
      'tied.name_en as tiedNameEn',
      'tied.code as tiedCode',
      'pictures.hash as picture',
      'pictures.drawing',
    ])
    .select([
      sql<string | null>`coalesce(products.name_id, standards.name_id)`.as('nameId'),
      sql<string | null>`coalesce(products.name_en, standards.name_en, products.name_id)`.as('nameEn'),
      sql<string | null>`coalesce(products.slug, standards.slug)`.as('slug'),
      sql<BaseUnit | null>`coalesce(products.unit, standards.unit)`.as('base'),
      sql<Craft | null>`coalesce(products.craft, standards.craft)`.as('craft'),
      sql<number | null>`coalesce(products.price_minor, standards.price_minor)`.as('priceMinor'),
      sql<number | null>`coalesce(products.min_quantity, standards.min_quantity)`.as('least'),
      sql<string | null>`coalesce(products.state, standards.state)`.as('goodsState'),
    ])
    .where('inquiry_lines.inquiry_id', 'in', [...inquiryIds])
    .orderBy('inquiry_lines.inquiry_id')
    .orderBy('inquiry_lines.position')
    .execute()
}

export type InquiryLine = Awaited<ReturnType<typeof linesOf>>[number]

/** Each inquiry with its lines; the inquiries keep their order. */
export async function withLines<Inquiry extends { id: InquiryId }>(
  db: Reader,
  inquiries: readonly Inquiry[],
): Promise<(Inquiry & { lines: InquiryLine[] })[]> {
  const found = new Map<InquiryId, InquiryLine[]>(inquiries.map(({ id }) => [id, []]))
  for (const line of await linesOf(db, [...found.keys()])) found.get(line.inquiryId)?.push(line)
  return inquiries.map((inquiry) => ({ ...inquiry, lines: found.get(inquiry.id) ?? [] }))
}
