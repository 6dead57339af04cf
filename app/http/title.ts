import type { SerializeFrom } from '@remix-run/node'
import type { MetaDescriptor } from '@remix-run/react'
import type { Language } from '#app/domain/people/actor'
import { type MessageKey, translator, type Translate } from '#app/i18n'

type Loaded<Loader> = Loader extends (...args: never[]) => unknown ? SerializeFrom<Loader> : Loader
type MetaArgs<Data> = { data: Data | undefined; matches: readonly { id: string; data?: unknown }[] }

/**
 * `export const meta = title('catalogue.title')`, or with what the loader gave:
 * `export const meta = title<typeof loader>(({ product }) => product.name)`.
 */
export function title<Loader = unknown>(words: MessageKey | ((data: Loaded<Loader>, t: Translate) => string)) {
  return ({ data, matches }: MetaArgs<Loaded<Loader>>): MetaDescriptor[] => {
    const t = translator(languageIn(matches))
    const house = t('house.name')
    if (typeof words === 'string') return [{ title: `${t(words)} · ${house}` }]
    return [{ title: data === undefined ? house : `${words(data, t)} · ${house}` }]
  }
}

function languageIn(matches: MetaArgs<unknown>['matches']): Language {
  const root = matches.find((match) => match.id === 'root')?.data as { language?: Language } | undefined
  return root?.language ?? 'id'
}
