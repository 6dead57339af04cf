import { isMessageKey, type MessageKey } from '#app/i18n'
import type { Words } from '#app/i18n/use-words'

export type PastEvent = {
  id: string
  at: string
  kind: string
  data: string
  actorName: string | null
  onBehalfOfName: string | null
}

type Told = Readonly<Record<string, unknown>>

/** What an event says to people: what happened, by whom and for whom, and what it tells besides. */
export function eventWords({ kind, data, actorName, onBehalfOfName }: PastEvent, words: Words) {
  const { t, language } = words
  const told = JSON.parse(data) as Told
  const key = `event.${kind}`
  const gaps = Object.fromEntries(Object.entries(told).filter(isGap))
  const title = isMessageKey(key) ? t(key, language === 'en' ? inEnglish(gaps) : gaps) : t('event.other')
  const who = actorName ?? t('event.by_house')
  return {
    title,
    who: onBehalfOfName ? t('event.for', { who, maker: onBehalfOfName }) : who,
    besides: [...changedIn(told, words), ...wasIn(told, words), ...saidIn(told)].filter((said) => !title.includes(said)),
  }
}

/** What was told in English as well stands beside it: `termsEn` beside `terms`. */
function inEnglish(told: Readonly<Record<string, string | number>>) {
  return Object.fromEntries(Object.entries(told).map(([name, value]) => [name, told[`${name}En`] ?? value]))
}

const isGap = (one: [string, unknown]): one is [string, string | number] => ['string', 'number'].includes(typeof one[1])

/** Columns in words; two that people call alike are named once. */
function changedIn({ changed, fields }: Told, { t }: Words): string[] {
  const columns = [changed, fields].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []))
  const named = columns.map((column) => `event.field.${String(column)}`).filter((key): key is MessageKey => isMessageKey(key))
  const names = [...new Set(named.map((key) => t(key)))]
  return names.length > 0 ? [t('event.changed', { fields: names.join(', ') })] : []
}

/** What stood there before, where that may be told. */
function wasIn({ was }: Told, { t }: Words): string[] {
  return Object.entries(was ?? {}).flatMap(([column, before]) => {
    const key = `event.field.${column}`
    return isMessageKey(key) && typeof before === 'string' ? [t('event.was', { field: t(key), was: before })] : []
  })
}

/** What somebody wrote or named. Ids are for machines and stay out. */
const spoken = ['reason', 'note', 'nextStep', 'standard', 'number', 'owner'] as const

function saidIn(told: Told): string[] {
  return spoken.map((name) => told[name]).filter((said): said is string => typeof said === 'string' && said !== '')
}
