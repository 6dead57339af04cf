import { dayOf } from '#app/domain/shared/calendar'
import { multiply, rupiah } from '#app/domain/shared/money'
import { useWords } from '#app/i18n/use-words'
import { PromiseCard } from '#app/ui/promise/promise'
import type { SheetData, Thought } from './thought-over'

/** The consequence before the button. */
export function YesBox({ data: { call }, thought }: { data: SheetData; thought: Thought }) {
  const { t, number, money, weekday } = useWords()
  const amount = money(multiply(rupiah(thought.priceForMost), thought.most))
  const most = number(thought.most)
  const unit = t(`unit.${call.unit}`)
  return (
    <PromiseCard
      id="promise"
      title={t('workshop.if_you_say_yes')}
      lines={[
        { icon: 'package', text: t('workshop.promise_most', { most, unit }) },
        ...thought.earlier.map(({ quantity, readyOn }) => ({
          icon: 'calendar-days' as const,
          text: t('workshop.promise_part', { quantity: number(quantity), unit, day: weekday(readyOn) }),
        })),
        { icon: 'calendar-days', text: t('workshop.promise_day', { day: weekday(thought.readyOn) }) },
        { icon: 'wallet', text: t('workshop.promise_money', { amount }) },
        { icon: 'undo-2', text: t('workshop.promise_way_out', { day: weekday(dayOf(call.closesAt)) }) },
      ]}
    />
  )
}
