import { daysLate } from '#app/domain/deliveries/delivery-rules'
import type { Day } from '#app/domain/shared/calendar'
import type { Words } from '#app/i18n/use-words'

/** How a delivery lay to its promised day, in words. */
export function lateInWords(delivery: { dueOn: Day; deliveredOn: Day | null }, { t }: Words): string {
  const late = daysLate(delivery)
  if (late === null) return t('deliveries.never')
  if (late === 0) return t('deliveries.on_day')
  return late > 0 ? t('deliveries.late', { count: late }) : t('deliveries.early', { count: -late })
}

type Named = { nameId: string | null; nameEn: string | null }

/** What was delivered, where the house has a standard for it. */
export function goodsInWords({ nameId, nameEn }: Named, { t, language }: Words): string {
  return (language === 'id' ? nameId : nameEn) ?? t('deliveries.goods')
}
