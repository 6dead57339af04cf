import type { Craft } from '#app/domain/people/producer'
import type { Searched } from './word-index'
import type { CatalogueEntry } from './catalogue-entry'

/** What a craft is in the vocabulary of search: known of every entry, whatever its name says. */
const craftConcepts: Record<Craft, readonly string[]> = {
  weaving: ['anyam'],
  batik: ['batik'],
  ikat: ['ikat'],
  furniture: ['mebel'],
  pottery: ['gerabah'],
  other: [],
}

/** Parts of a text to be searched that do not belong together. */
export const apart = (...texts: readonly (string | null | undefined)[]): string => texts.filter(Boolean).join('|')

/** Between what something carries (its motif), the names of where and by whom it is made, and what is told of it. */
export const kindsOfWords = '||'

/** The name tells most, then what it is made of and its motif, then where and by whom, and what else is said of it. */
export function searchedOf({ craft, nameWords, materialWords, otherWords }: SearchedEntry): Searched {
  const [carried = '', names = '', told = ''] = otherWords.split(kindsOfWords)
  const said = [
    { text: nameWords, weight: 100, names: 'goods' },
    { text: materialWords, weight: 60 },
    { text: carried, weight: 40 },
    { text: names, weight: 40, names: 'proper' },
    { text: told, weight: 30 },
  ] as const
  return { said, about: craftConcepts[craft] }
}

type SearchedEntry = Pick<CatalogueEntry, 'craft' | 'nameWords' | 'materialWords' | 'otherWords'>
