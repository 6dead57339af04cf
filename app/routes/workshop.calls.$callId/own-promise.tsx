import { priceOfEach } from '#app/domain/catalogue/price-tiers'
import { dayOf } from '#app/domain/shared/calendar'
import { multiply, rupiah } from '#app/domain/shared/money'
import { asksGrade } from '#app/domain/supply/grades'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import type { IconName } from '#app/ui/icons/icons'
import { PromiseCard } from '#app/ui/promise/promise'
import { Tag } from '#app/ui/tag/tag'
import type { livePromise } from '#db/queries/commitments.server'
import type { MakerCall } from '#db/queries/maker-calls.server'

type LivePromise = NonNullable<Awaited<ReturnType<typeof livePromise>>>
type OwnPromiseProps = { call: MakerCall; promise: LivePromise; open: boolean; suffix: string }

/** A maker's own word, as it stands, with the ways to change it while it may be changed. */
export function OwnPromise({ call, promise, open, suffix }: OwnPromiseProps) {
  const { t, number, money, weekday } = useWords()
  const unit = t(`unit.${call.unit}`)
  const free = open && promise.state === 'offered'
  const quantity = promise.confirmedQuantity ?? promise.most
  const price = rupiah(promise.priceMinor)
  const each = priceOfEach(promise.priceMinor, promise.tiers, quantity)
  const lines: { icon: IconName; text: string }[] = [
    { icon: 'package', text: t('workshop.promise_least', { least: promise.least, unit }) },
    ...promise.tranches.slice(0, -1).map((part) => ({
      icon: 'calendar-days' as const,
      text: t('workshop.promise_part', { quantity: number(part.quantity), unit, day: weekday(part.readyOn) }),
    })),
    { icon: 'calendar-days', text: t('workshop.promise_day', { day: weekday(promise.readyOn) }) },
    { icon: 'banknote', text: t('workshop.promise_price', { price: money(price), unit }) },
    ...promise.tiers.map((tier) => ({
      icon: 'banknote' as const,
      text: t('workshop.promise_tier', { from: number(tier.from), unit, price: money(rupiah(tier.priceMinor)) }),
    })),
    { icon: 'wallet', text: t('workshop.promise_money', { amount: money(multiply(rupiah(each), quantity)) }) },
  ]
  if (asksGrade(call.leastGrade))
    lines.push({ icon: 'check', text: t('workshop.promise_grade', { grade: t(`workshop.grade.${promise.grade}`) }) })
  const closes = weekday(dayOf(call.closesAt))
  if (free) lines.push({ icon: 'undo-2', text: t('workshop.promise_way_out', { day: closes }) })
  if (promise.state === 'offered') lines.push({ icon: 'bell', text: t('workshop.promise_news', { day: closes }) })
  return (
    <>
      <PromiseCard id="own" title={t('workshop.your_promise', { most: number(promise.most), unit })} lines={lines} />
      <p>
        <Tag tone={promise.state === 'offered' ? 'note' : 'good'}>
          {t(`workshop.state.${promise.state}`, { quantity: number(quantity), unit })}
        </Tag>
      </p>
      {promise.onBehalf === 1 && <p className="t-s soft">{t('workshop.promised_by')}</p>}
      {free && (
        <div className="stack-s">
          <ButtonLink href={`/workshop/calls/${call.id}?change=1${suffix.replace('?', '&')}`} size="big" wide icon="pencil">
            {t('workshop.change')}
          </ButtonLink>
          <ButtonLink href={`/workshop/commitments/${promise.id}/withdrawal${suffix}`} size="big" wide icon="undo-2">
            {t('workshop.withdraw')}
          </ButtonLink>
        </div>
      )}
    </>
  )
}

/** The call ended without a word from this maker. */
export function CallOver({ call }: { call: MakerCall }) {
  const { t } = useWords()
  if (call.state === 'cancelled') return <Flash tone="note" title={t('workshop.call_is_cancelled')} />
  return (
    <Flash tone="note" title={t('workshop.call_is_closed')} text={t('workshop.call_is_closed_hint', { at: call.closesAt })} />
  )
}
