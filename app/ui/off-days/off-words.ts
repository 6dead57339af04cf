import type { OffDays } from '#app/domain/supply/off-days'
import type { Words } from '#app/i18n/use-words'

/** A stretch of days as people say it; one day alone is named once. */
export function daysInWords({ from, to }: OffDays, { t, weekday, day }: Words, long = false): string {
  const name = long ? weekday : day
  return from === to ? name(from) : t('calendar.stretch', { from: name(from), to: name(to) })
}

type Place = { regency: string | null; village: string | null }

/** Where nobody works. */
export function placeInWords({ regency, village }: Place, { t }: Words): string {
  if (village && regency) return `${village}, ${regency}`
  return regency ? t('calendar.whole_regency', { regency }) : t('calendar.everybody')
}
