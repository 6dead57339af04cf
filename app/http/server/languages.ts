import type { Language } from '#app/domain/people/actor'
import { cookieNamed } from '#app/http/cookies'
import { isLanguage } from '#app/i18n'

/** The language a link asks for by `?lang=`. */
export function askedLanguage(query: string): Language | undefined {
  if (!query.includes('lang=')) return undefined
  const asked = new URLSearchParams(query).get('lang')
  return isLanguage(asked) ? asked : undefined
}

/** The language a browser is used to: by the cookie, else by its settings. Whoever reads neither of the two gets English. */
export function browserLanguage(cookies: string | null | undefined, accepted: string | null | undefined): Language {
  const chosen = cookieNamed(cookies, 'lang')
  if (isLanguage(chosen)) return chosen
  return accepted ? bestOf(accepted) : 'id'
}

function bestOf(accepted: string): Language {
  let best: { language: Language; weight: number } = { language: 'en', weight: 0 }
  for (const part of accepted.slice(0, 200).split(',')) {
    const [tag = '', ...params] = part.trim().toLowerCase().split(';')
    const weight = Number(
      params
        .find((param) => param.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    )
    const primary = tag.split('-', 1)[0] === 'in' ? 'id' : tag.split('-', 1)[0]
    if (isLanguage(primary) && weight > best.weight) best = { language: primary, weight }
  }
  return best.language
}

export function languageCookie(language: Language, secure: boolean): string {
  return `lang=${language}; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}
