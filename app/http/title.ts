import type { SerializeFrom } from '@remix-run/node'
import type { MetaDescriptor } from '@remix-run/react'
import type { Language } from '#app/domain/people/actor'
import { type MessageKey, translator, type Translate } from '#app/i18n'

type Loaded<Loader> = Loader extends (...args: never[]) => unknown ? SerializeFrom<Loader> : Loader
type MetaArgs<Data> = {
  data: Data | undefined
  matches: readonly { id: string; data?: unknown }[]
  location: { pathname: string }
}

/** Where the page stands, for addresses that have to be whole. */
export type Standing = { origin: string; path: string; language: Language }

/** What a page tells of itself to those who show links to it. */
export type Told = {
  description?: string | null
  /** A picture's path, and what is on it. */
  picture?: { path: string; text: string }
  /** Things of schema.org. */
  things?: readonly object[]
}

/**
 * `export const meta = title('catalogue.title')`, or with what the loader gave:
 * `export const meta = title<typeof loader>(({ product }) => product.name)`.
 * `tell` is for pages that everybody may find: what a shared link shows, and what machines read.
 */
export function title<Loader = unknown>(
  words: MessageKey | ((data: Loaded<Loader>, t: Translate) => string),
  tell?: (data: Loaded<Loader>, t: Translate, standing: Standing) => Told,
) {
  return ({ data, matches, location }: MetaArgs<Loaded<Loader>>): MetaDescriptor[] => {
    const { language = 'id', origin = '' } = rootData(matches)
    const t = translator(language)
    const house = t('house.name')
    if (data === undefined && typeof words !== 'string') return [{ title: house }]
    const name = typeof words === 'string' ? t(words) : words(data as Loaded<Loader>, t)
    const standing = { origin, path: location.pathname, language }
    const told = tell && data !== undefined ? tell(data, t, standing) : undefined
    return [{ title: `${name} · ${house}` }, ...(told ? shared(name, house, told, standing) : [])]
  }
}

const usualPicture = { path: '/img/og.jpg', text: undefined }

function shared(name: string, house: string, told: Told, { origin, path, language }: Standing): MetaDescriptor[] {
  const { description, picture = usualPicture, things = [] } = told
  const said: MetaDescriptor[] = description
    ? [
        { name: 'description', content: description },
        { property: 'og:description', content: description },
      ]
    : []
  return [
    ...said,
    { property: 'og:title', content: name },
    { property: 'og:site_name', content: house },
    { property: 'og:type', content: 'website' },
    { property: 'og:locale', content: language === 'id' ? 'id_ID' : 'en_GB' },
    { property: 'og:url', content: `${origin}${path}?lang=${language}` },
    { property: 'og:image', content: `${origin}${picture.path}` },
    ...(picture.text ? [{ property: 'og:image:alt', content: picture.text }] : []),
    { name: 'twitter:card', content: 'summary_large_image' },
    ...things.map((thing) => ({ 'script:ld+json': { '@context': 'https://schema.org', ...thing } })),
  ]
}

function rootData(matches: MetaArgs<unknown>['matches']): { language?: Language; origin?: string } {
  const root = matches.find((match) => match.id === 'root')?.data as { language?: Language; origin?: string } | undefined
  return root ?? {}
}
