import type { TimelineStep } from '#app/domain/orders/order-timeline'
import { useWords } from '#app/i18n/use-words'
import { Track } from '#app/ui/track/track'

/** What has happened to an order and what is still to come, in words. */
export function OrderTrack({ timeline, incoterm }: { timeline: readonly TimelineStep[]; incoterm: string }) {
  const { t, instant, dayLong } = useWords()
  return (
    <Track
      steps={timeline.map(({ step, state, on, started, count }) => ({
        state,
        title: t(`orders.step.${step}`, { count: count ?? 0, incoterm }),
        ...(on && { when: { dateTime: on, text: on.length === 10 ? dayLong(on) : instant(on) } }),
        ...(started !== undefined && { text: t('orders.step.work_started_count', { started, count: count ?? 0 }) }),
      }))}
    />
  )
}
