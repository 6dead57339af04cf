import type { Language } from '#app/domain/people/actor'
import type { Refusal } from '#app/domain/shared/refusal'
import { en } from './en'
import { id } from './id'
import { fill, type Message, type Params } from './message'

export type MessageKey = keyof typeof id
const words: Record<Language, Record<string, Message>> = { id, en }

export type Translate = (key: MessageKey, params?: Params) => string

export function translator(language: Language): Translate {
  return (key, params) => fill(words[language][key] ?? key, language, params)
}

export function isMessageKey(code: string): code is MessageKey {
  return Object.hasOwn(id, code)
}

/** The sentence of a refusal; its code is its key. */
export function refusalText(refusal: Pick<Refusal, 'code' | 'params'>, language: Language): string {
  return fill(words[language][refusal.code] ?? refusal.code, language, refusal.params)
}

export const languages = ['id', 'en'] as const satisfies readonly Language[]

export function isLanguage(value: unknown): value is Language {
  return value === 'id' || value === 'en'
}
