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
  trouble_can: number | null
  trouble_by: string | null
  trouble_note: string | null
  trouble_at: string | null
}
type Props = { shares: readonly Share[]; mendAt: string | null }

const tones = { issued: 'line', started: 'good', cancelled: 'line', fallen: 'bad' } as const

/** Each maker's share with its day and its money. */
export function SharesTable({ shares, mendAt }: Props) {
  const { t, language, money, number, day } = useWords()
  const live = shares.filter((share) => share.state === 'issued' || share.state === 'started')
  const total = live.reduce((all, share) => all + share.amount_minor, 0)
  return (
    <Panel id="shares" title={t('orders.shares')} beside={t('quotes.plan_makers', { count: live.length })} flush>
      <Weave
        label={t('orders.shares')}
        threads={live.map((share) => ({
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
                    <Tag tone={tones[share.state]}>{t(`orders.share_state.${share.state}`)}</Tag>
                  </small>
                  {mendAt && <InTrouble share={share} mendAt={mendAt} />}
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

/** What the maker told, where something came between, and the way to others who could help. */
function InTrouble({ share, mendAt }: { share: Share; mendAt: string }) {
  const { t, number, day } = useWords()
  if (share.state !== 'issued' && share.state !== 'started') return null
  const { trouble_can: can, trouble_by: by, trouble_at: at } = share
  const asked = new URLSearchParams({
    share: share.id,
    ...(at && can !== null && { can: String(can), canBy: by ?? share.due_on }),
  })
  const told = at && {
    day: day(at.slice(0, 10)),
    can: number(can ?? 0),
    quantity: number(share.quantity),
    canBy: day(by ?? share.due_on),
  }
  return (
    <>
      {told && (
        <>
          <small>
            <Tag tone="warn">{t('mending.told_tag')}</Tag>
          </small>
          <small>{t(can ? 'mending.told' : 'mending.told_none', told)}</small>
          {share.trouble_note && <small>“{share.trouble_note}”</small>}
        </>
      )}
      <small>
        <a href={`${mendAt}?${asked}`}>
          {t('mending.look')} <span className="visually-hidden">{share.producerName}</span>
        </a>
      </small>
    </>
  )
}
