import { renderToStaticMarkup } from 'react-dom/server'
import type { Found } from '#app/domain/catalogue/look-up'
import type { Language } from '#app/domain/people/actor'
import { wordsOf } from '#app/i18n/use-words'
import { EntryCard } from '#app/ui/catalogue/entry-card'
import type { Database } from '#db/client.server'
import { catalogueCards, type ShownCard } from '#db/queries/catalogue.server'

/** Cards that were drawn before, by entry and version: a changed one is drawn anew. */
const drawn = new Map<string, string>()
const mostDrawn = 5000

const aboveTheFold = 3

/** The cards of a page. Each is drawn once; a page then costs no more than putting them one after another. */
export async function cardsMarkup(db: Database, page: Found['page'], language: Language): Promise<string> {
  const wanted = page.map(({ id, version }, at) => {
    const eager = at < aboveTheFold
    return { id, eager, key: `${id} ${version} ${language} ${eager ? 'eager' : ''}` }
  })
  const missing = wanted.filter(({ key }) => !drawn.has(key))
  const cards = new Map(
    (
      await catalogueCards(
        db,
        missing.map(({ id }) => id),
      )
    ).map((card) => [card.id, card]),
  )
  if (drawn.size + missing.length > mostDrawn) drawn.clear()
  return wanted.map(({ id, key, eager }) => drawn.get(key) ?? draw(key, cards.get(id), language, eager)).join('')
}

/** Nothing where the entry was taken out between finding and drawing it. */
function draw(key: string, entry: ShownCard | undefined, language: Language, eager: boolean): string {
  if (!entry) return ''
  const markup = renderToStaticMarkup(<EntryCard entry={entry} words={wordsOf(language)} eager={eager} />)
  drawn.set(key, markup)
  return markup
}
