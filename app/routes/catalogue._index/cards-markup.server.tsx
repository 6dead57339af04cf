import { renderToStaticMarkup } from 'react-dom/server'
import type { CatalogueEntry } from '#app/domain/catalogue/catalogue-entry'
import type { Language } from '#app/domain/people/actor'
import { wordsOf } from '#app/i18n/use-words'
import { EntryCard } from '#app/ui/catalogue/entry-card'

/** Cards that were drawn before, by what they are drawn from: a changed entry is another object, and is drawn anew. */
const drawn = new Map<CatalogueEntry, Map<string, string>>()
const mostDrawn = 3000

const aboveTheFold = 3

/** The cards of a page. Each is drawn once; a page of the catalogue then costs no more than putting them one after another. */
export function cardsMarkup(entries: readonly CatalogueEntry[], language: Language): string {
  return entries.map((entry, at) => cardMarkup(entry, language, at < aboveTheFold)).join('')
}

function cardMarkup(entry: CatalogueEntry, language: Language, eager: boolean): string {
  const variant = eager ? `${language} eager` : language
  const known = drawn.get(entry)?.get(variant)
  if (known) return known
  const markup = renderToStaticMarkup(<EntryCard entry={entry} words={wordsOf(language)} eager={eager} />)
  if (drawn.size >= mostDrawn) drawn.clear()
  const variants = drawn.get(entry) ?? new Map<string, string>()
  drawn.set(entry, variants.set(variant, markup))
  return markup
}
