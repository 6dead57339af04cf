import { multiply, rupiah, sum } from '#app/domain/shared/money'
import { pictureUrl } from '#app/domain/pictures/picture-files'
import { useWords } from '#app/i18n/use-words'
import { CallCard, Calls } from '#app/ui/task/call-card'
import { MoneyCard } from '#app/ui/task/job'
import type { workOrdersOfProducer } from '#db/queries/orders.server'

export type ShareRow = Awaited<ReturnType<typeof workOrdersOfProducer>>[number]

/** What the shares of orders bring when all of it passes inspection. */
export function MoneyComing({ shares }: { shares: ShareRow[] }) {
  const { t, language, number, money, weekday } = useWords()
  const last = shares
    .map((share) => share.due_on)
    .sort()
    .at(-1)
  if (!last) return null
  const total = sum(
    shares.map((share) => rupiah(share.amount_minor)),
    'IDR',
  )
  return (
    <>
      <h2>{t('workshop.money_coming')}</h2>
      <MoneyCard
        amount={money(total)}
        when={t('workshop.money_when', { day: weekday(last) })}
        parts={shares.slice(0, 4).map((share) => ({
          what: t('workshop.money_part', {
            quantity: number(share.quantity),
            unit: t(`unit.${share.unit}`),
            item: language === 'id' ? share.name_id : share.name_en,
          }),
          amount: money(multiply(rupiah(share.price_minor), share.quantity)),
        }))}
      />
    </>
  )
}

export function Making({ shares, suffix }: { shares: ShareRow[]; suffix: string }) {
  const { t, language, number, weekday } = useWords()
  if (shares.length === 0) return null
  return (
    <>
      <h2>{t('workshop.making')}</h2>
      <Calls>
        {shares.map((share) => (
          <CallCard
            key={share.id}
            href={`/workshop/orders/${share.id}${suffix}`}
            image={share.pictureHash ? pictureUrl(share.pictureHash, 320) : undefined}
            title={language === 'id' ? share.name_id : share.name_en}
            price={`${number(share.quantity)} ${t(`unit.${share.unit}`)}`}
            note={t('workshop.ready_on', { day: weekday(share.due_on) })}
          />
        ))}
      </Calls>
    </>
  )
}
