import { readsLikeHeading } from './guess-header'
import { rowTexts } from './header-texts'
import type { Layout, Sheet, SkipReason } from './imported'
import type { RowContext } from './read-row'
import { namesGroups } from './roster'
import type { Surroundings } from './row-facts'
import { isRepeatedHeading, isSignature, isTotal, sectionOf, type Section } from './row-kinds'
import { present } from './words'

export function beforeList(layout: Layout, row: number): SkipReason {
  const header = layout.headerRows[0]
  return header !== undefined && row + 1 >= header ? 'heading' : 'title'
}

/** The row from which on there is only the signature: no fuller row comes after it. */
export function footerStart(sheet: Sheet, start: number): number {
  for (let row = sheet.rows.length - 1, footer = sheet.rows.length; ; row--) {
    if (row < start) return footer
    const texts = rowTexts(sheet, row)
    if (isSignature(texts)) footer = row
    else if (texts.filter((text) => present(text)).length > 3 || isTotal(texts) || sectionOf(texts)) return footer
  }
}

/** A row that is no record; of a section also what it says of the rows below it. */
export type Aside = { readonly reason: SkipReason; readonly around?: Surroundings }

/** A sum, the heading again, or a section. */
export function asideOf(context: RowContext, around: Surroundings, texts: readonly string[]): Aside | undefined {
  const { fields, layout } = context
  if (isTotal(texts)) return { reason: 'total' }
  const headings = layout.columns.map(({ heading }) => heading)
  if (isRepeatedHeading(texts, headings) || readsLikeHeading(texts)) return { reason: 'heading' }
  if ((fields.get('product') ?? []).some((column) => present(texts[column] ?? ''))) return undefined
  const section = sectionOf(texts)
  if (!section || (section.of === 'group' && listsGroups(context, texts))) return undefined
  return { reason: 'section', around: within(around, section) }
}

/** A section of a larger place ends those of smaller ones. */
function within({ craft, regency, district, village }: Surroundings, section: Section): Surroundings {
  switch (section.of) {
    case 'craft':
      return { regency, district, village, craft: section.craft }
    case 'regency':
      return { craft, regency: section.name }
    case 'district':
      return { craft, regency, district: section.name }
    case 'village':
      return { craft, regency, district, village: section.name }
    case 'group':
      return { craft, regency, district, village, group: section.name }
  }
}

/** Where groups are what is listed, a group that says nothing of itself is still one of them, and no heading of those below. */
function listsGroups({ fields, layout }: RowContext, texts: readonly string[]): boolean {
  const column = fields.get('producerName')?.[0]
  return column !== undefined && present(texts[column] ?? '') !== undefined && namesGroups(layout.columns[column]?.heading ?? '')
}
