import type { BaseUnit, CountedUnit } from '#app/domain/shared/quantity'
import { countedUnits } from '#app/domain/shared/quantity'
import type { Words } from '#app/i18n/use-words'

export type NamedLine = { nameId: string | null; nameEn: string | null; description: string | null; sample: 0 | 1 }
export type CountedLine = { quantity: number; unit: CountedUnit; pieces: number; base: BaseUnit | null }

/** What a line is called: the goods' name, said to be a sample if it is, or the first words for goods that are in no catalogue. */
export function lineName({ nameId, nameEn, description, sample }: NamedLine, { language, t }: Words): string {
  const name = language === 'id' ? nameId : nameEn
  if (name) return sample === 1 ? t('inquiry.sample_of', { name }) : name
  const first = (description ?? '').split('\n', 1)[0]?.replace(/[\s,;:.]+$/u, '') ?? ''
  return first.length > 60 ? `${first.slice(0, 60).trimEnd()}…` : first || t('inquiry.other_name')
}

/** `60 kodi (20) = 1,200 pcs`; a unit that counts by the piece needs no sum. */
export function lineAmountWords({ quantity, unit, pieces, base }: CountedLine, { t }: Words): string {
  const counted = { quantity, unit: t(`unit.${unit}`, { count: quantity }) }
  if (countedUnits[unit] === 1) return t('inquiry.amount', counted)
  return t('inquiry.makes_pieces', { ...counted, pieces, base: t(`unit.${base ?? 'piece'}`) })
}

/** `Purun tote, Ikat cloth and one more`, and how many pieces that is in all. */
export function goodsInBrief(
  lines: readonly (NamedLine & { pieces: number })[],
  words: Words,
): { names: string; pieces: string } {
  const named = lines.slice(0, 2).map((line) => lineName(line, words))
  const rest = lines.length - named.length
  const pieces = lines.reduce((all, line) => all + line.pieces, 0)
  return {
    names: [named.join(', '), ...(rest > 0 ? [words.t('inquiry.and_more', { count: rest })] : [])].join(' '),
    pieces: words.t('inquiry.pieces_in_all', { pieces }),
  }
}
