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

/** After it stands what is told of something, before it what it has: its motif, its place, its maker. */
export const toldOf = '||'

/** The name tells most, then what it is made of and its motif, then where and by whom, and what else is said of it. */
export function searchedOf({ craft, nameWords, materialWords, otherWords }: SearchedEntry): Searched {
  const [others = '', described = ''] = otherWords.split(toldOf)
  const said = [
    { text: nameWords, weight: 100, names: true },
    { text: materialWords, weight: 60 },
    { text: others, weight: 40 },
    { text: described, weight: 30 },
  ]
  return { said, about: craftConcepts[craft] }
}

type SearchedEntry = Pick<CatalogueEntry, 'craft' | 'nameWords' | 'materialWords' | 'otherWords'>
