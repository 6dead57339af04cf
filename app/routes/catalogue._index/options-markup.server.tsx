import { renderToStaticMarkup } from 'react-dom/server'
import type { FacetName } from '#app/domain/catalogue/facets'
import type { Language } from '#app/domain/people/actor'
import { wordsOf } from '#app/i18n/use-words'
import { FacetOption } from '#app/ui/catalogue/facets'
import type { CountedFacet, CountedOption } from './counted-facets'
import { facetWord } from './facet-words'
import { morePart, optionsPart } from './shown-facets'

/** Options that were drawn before, in two parts: what is found under each is written between them. */
const drawn = new Map<string, readonly [before: string, after: string]>()
const mostDrawn = 10_000
const countGoesHere = '\u0001'

/** The options of a page, some hundreds: each is drawn once, and then costs no more than its count. */
export function optionsMarkup(facets: readonly CountedFacet[], language: Language): Record<string, string> {
  const { number } = wordsOf(language)
  const all = (facet: FacetName, options: readonly CountedOption[]) =>
    options
      .map((option) => {
        const [before, after] = drawnOption(facet, option, language)
        return before + number(option.count) + after
      })
      .join('')
  return Object.fromEntries(
    facets.flatMap(({ facet, options, more }) => [
      [optionsPart(facet), all(facet, options)],
      [morePart(facet), all(facet, more)],
    ]),
  )
}

function drawnOption(facet: FacetName, option: CountedOption, language: Language) {
  const { value, name, nameEn, chosen } = option
  const key = [facet, value, name, nameEn, chosen, language].join(' ')
  const known = drawn.get(key)
  if (known) return known
  const text = facetWord(facet, option, wordsOf(language))
  const markup = renderToStaticMarkup(
    <FacetOption name={facet} value={value} text={text} count={countGoesHere} checked={chosen} />,
  )
  const [before = '', after = ''] = markup.split(countGoesHere)
  if (drawn.size >= mostDrawn) drawn.clear()
  drawn.set(key, [before, after])
  return [before, after] as const
}
