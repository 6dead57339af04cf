import { useRouteLoaderData } from '@remix-run/react'
import type { Language } from '#app/domain/people/actor'
import type { Refusal } from '#app/domain/shared/refusal'
import type { Money } from '#app/domain/shared/money'
import * as format from './format'
import { refusalText, type Translate, translator } from './index'

export type Words = {
  language: Language
  t: Translate
  refusal: (refusal: Pick<Refusal, 'code' | 'params'>) => string
  number: (value: number) => string
  rate: (rate: string) => string
  money: (amount: Money) => string
  amount: (amount: Money) => string
  moneyShort: (amount: Money) => string
  day: (day: string) => string
  dayLong: (day: string) => string
  weekday: (day: string) => string
  month: (month: string) => string
  instant: (at: string) => string
  time: (at: string) => string
  share: (share: number, places?: 0 | 1) => string
}

function wordsIn(language: Language): Words {
  return {
    language,
    t: translator(language),
    refusal: (refusal) => refusalText(refusal, language),
    number: (value) => format.formatNumber(value, language),
    rate: (rate) => format.formatRate(rate, language),
    money: (amount) => format.formatMoney(amount, language),
    amount: (amount) => format.formatAmount(amount, language),
    moneyShort: (amount) => format.formatMoneyShort(amount, language),
    day: (day) => format.formatDay(day, language),
    dayLong: (day) => format.formatDayLong(day, language),
    weekday: (day) => format.formatWeekday(day, language),
    month: (month) => format.formatMonth(month, language),
    instant: (at) => format.formatInstant(at, language),
    time: (at) => format.formatTime(at, language),
    share: (share, places) => format.formatShare(share, language, places),
  }
}

const both: Record<Language, Words> = { id: wordsIn('id'), en: wordsIn('en') }

/** Everything a component needs to speak the viewer's language. */
export function useWords(): Words {
  const root = useRouteLoaderData<{ language?: Language }>('root')
  return both[root?.language ?? 'id']
}

export function wordsOf(language: Language): Words {
  return both[language]
}
