import type { Language } from '#app/domain/people/actor'

/** What somebody wrote, and in which language: for the `lang` of the element it stands in. */
export type Told = { text: string; lang: Language }

/** What was written in Indonesian first, and perhaps in English: in the reader's language where it is there, else as it was written. */
export function told(language: Language, id: string | null, en: string | null): Told | null {
  const own = language === 'en' ? en : id
  if (own) return { text: own, lang: language }
  if (id) return { text: id, lang: 'id' }
  return en ? { text: en, lang: 'en' } : null
}
