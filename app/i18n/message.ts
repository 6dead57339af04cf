import type { Language } from '#app/domain/people/actor'
import { formatDay, formatInstant, formatMonth, formatNumber } from './format'

/** A sentence with `{gaps}`; two forms where a language counts (the gap `count` decides). */
export type Message = string | { readonly one: string; readonly other: string }
export type Params = Readonly<Record<string, string | number>>

const plural = { id: new Intl.PluralRules('id'), en: new Intl.PluralRules('en') }

export function fill(message: Message, language: Language, params: Params = {}): string {
  const count = params['count']
  const form =
    typeof message === 'string' ? message : plural[language].select(Number(count)) === 'one' ? message.one : message.other
  return form.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = params[name]
    return value === undefined ? gap : inWords(value, language)
  })
}

/** Numbers, days, months and instants are written as people write them; text goes in as it is, also when it only looks like a day. */
function inWords(value: string | number, language: Language): string {
  if (typeof value === 'number') return formatNumber(value, language)
  if (Number.isNaN(Date.parse(value))) return value
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value, language)
  if (/^20\d\d-(0[1-9]|1[0-2])$/.test(value)) return formatMonth(value, language)
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return formatInstant(value, language)
  return value
}
