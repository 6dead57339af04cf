import type { Language } from '#app/domain/people/actor'
import type { LanguageLink } from '../shell/chrome'

const languageNames = { id: 'Bahasa Indonesia', en: 'English' } as const

/** The same page in the other language. */
export function languageLink(code: Language, current: boolean, pathname: string, search: string): LanguageLink {
  const query = new URLSearchParams(search)
  query.delete('_data')
  query.set('lang', code)
  return { code, label: code.toUpperCase(), name: languageNames[code], href: `${pathname}?${query.toString()}`, current }
}
