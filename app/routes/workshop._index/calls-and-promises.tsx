import { pictureUrl } from '#app/domain/pictures/picture-files'
import { dayOf } from '#app/domain/shared/calendar'
import { rupiah } from '#app/domain/shared/money'
import { useWords } from '#app/i18n/use-words'
import { CallCard, Calls } from '#app/ui/task/call-card'
import type { OpenCallRow, OwnPromiseRow } from '#db/queries/maker-calls.server'

type CallsProps = { calls: OpenCallRow[]; suffix: string }

export function CallCards({ calls, suffix }: CallsProps) {
  const { t, language, number, money, weekday } = useWords()
  return (
    <Calls>
      {calls.map((call) => {
        const unit = t(`unit.${call.unit}`)
        const item = language === 'id' ? call.nameId : call.nameEn
        const price = { price: money(rupiah(call.priceMinor)), unit }
        return (
          <CallCard
            key={call.id}
            href={`/workshop/calls/${call.id}${suffix}`}
            image={call.picture ? pictureUrl(call.picture, 320) : undefined}
            title={t('workshop.item_needed', { item, needed: number(call.quantity), unit })}
            price={call.priceKind === 'fixed' ? t('workshop.price_each', price) : t('workshop.price_up_to', price)}
            note={
              call.answer === 'cannot'
                ? t('workshop.said_cannot')
                : t('workshop.answer_by', { day: weekday(dayOf(call.closesAt)) })
            }
          />
        )
      })}
    </Calls>
  )
}

export function OtherCalls({ calls, suffix }: CallsProps) {
  const { t } = useWords()
  if (calls.length === 0) return null
  return (
    <>
      <h2>{t('workshop.other_calls')}</h2>
      <CallCards calls={calls} suffix={suffix} />
    </>
  )
}

export function OwnPromises({ promises, suffix }: { promises: OwnPromiseRow[]; suffix: string }) {
  const { t, language, number, weekday } = useWords()
  if (promises.length === 0) return null
  return (
    <>
      <h2>{t('workshop.own_promises')}</h2>
      <Calls>
        {promises.map((promise) => {
          const unit = t(`unit.${promise.unit}`)
          return (
            <CallCard
              key={promise.id}
              href={`/workshop/calls/${promise.callId}${suffix}`}
              image={promise.picture ? pictureUrl(promise.picture, 320) : undefined}
              title={language === 'id' ? promise.nameId : promise.nameEn}
              price={t('workshop.own_promise', { most: number(promise.most), unit, day: weekday(promise.readyOn) })}
              note={t(`workshop.state.${promise.state}`, { quantity: number(promise.confirmedQuantity ?? promise.most), unit })}
            />
          )
        })}
      </Calls>
    </>
  )
}
