import type { WorkOrderState } from '#app/domain/orders/work-order-states'
import { rupiah } from '#app/domain/shared/money'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'
import { Weave } from '#app/ui/weave/weave'

type Share = {
  id: string
  number: string
  producerName: string
  village: string | null
  members: number
  name_id: string
  name_en: string
  unit: BaseUnit
  quantity: number
  price_minor: number
  amount_minor: number
  due_on: string
  state: WorkOrderState
}

/** Each maker's share with its day and its money. */
export function SharesTable({ shares }: { shares: readonly Share[] }) {
  const { t, language, money, number, day } = useWords()
  const total = shares.filter((share) => share.state !== 'cancelled').reduce((all, share) => all + share.amount_minor, 0)
  return (
    <Panel id="shares" title={t('orders.shares')} beside={t('quotes.plan_makers', { count: shares.length })} flush>
      <Weave
        label={t('orders.shares')}
        threads={shares.map((share) => ({
          amount: share.quantity,
          title: `${share.producerName}: ${number(share.quantity)}`,
          ...(share.state === 'started' && { kind: 'done' as const }),
        }))}
      />
      <TableScroll label={t('ui.table', { title: t('orders.shares') })}>
        <Table
          caption={t('orders.shares')}
          dense
          pad
          rows={shares}
          rowKey={(share) => share.id}
          columns={[
            {
              head: t('orders.maker'),
              names: true,
              className: 'who-makes',
              cell: (share) => (
                <>
                  {share.producerName}
                  <small>{[share.village, t('orders.hands', { count: share.members })].filter(Boolean).join(', ')}</small>
                </>
              ),
            },
            {
              head: t('orders.share'),
              cell: (share) => (
                <>
                  {`${number(share.quantity)} ${t(`unit.${share.unit}`, { count: share.quantity })}`},{' '}
                  {language === 'id' ? share.name_id : share.name_en}
                  <small>{share.number}</small>
                </>
              ),
            },
            {
              head: t('orders.amount'),
              number: true,
              cell: (share) => (
                <>
                  {money(rupiah(share.amount_minor))}
                  <small>
                    {t('workshop.price_each', { price: money(rupiah(share.price_minor)), unit: t(`unit.${share.unit}`) })}
                  </small>
                </>
              ),
            },
            {
              head: t('orders.due'),
              className: 'nowrap',
              cell: (share) => (
                <>
                  {day(share.due_on)}
                  <small>
                    <Tag tone={share.state === 'started' ? 'good' : 'line'}>{t(`orders.share_state.${share.state}`)}</Tag>
                  </small>
                </>
              ),
            },
          ]}
          foot={
            <tr>
              <th scope="row" colSpan={2}>
                {t('orders.total')}
              </th>
              <td className="n">{money(rupiah(total))}</td>
              <td />
            </tr>
          }
        />
      </TableScroll>
    </Panel>
  )
}
