import { rupiah } from '#app/domain/shared/money'
import type { RefusalParams } from '#app/domain/shared/refusal'
import type { ShownPreset } from '#app/domain/supply/plan-words'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Meter } from '#app/ui/meter/meter'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'

type Row = {
  commitment_id: string
  inquiry_line_id: string
  producerName: string
  village: string | null
  members: number
  most: number
  quantity: number
  price_minor: number
  ready_on: string
  locked: 'in' | 'out' | null
  reason: string
  reason_params: string
}
type Props = { plan: { preset: ShownPreset; goods_minor: number; makers: number }; rows: readonly Row[]; maySolve: boolean }

/** Who makes how many, at what price, ready when, and why; a maker may be locked in or out before solving again. */
export function Allocation({ plan, rows, maySolve }: Props) {
  const words = useWords()
  const { t, number, money, day } = words
  const name = t(`matching.preset.${plan.preset}`)
  // A promise that serves two lines stands in two rows, but is locked once.
  const locked = new Set(new Map([...rows].reverse().map((row) => [row.commitment_id, row])).values())
  const total = rows.reduce((all, row) => all + row.quantity, 0)
  return (
    <Panel
      id="allocation"
      title={t('plans.allocation', { plan: name })}
      flush
      end={
        maySolve && (
          <Button size="small" form="solve">
            {t('plans.solve_again')}
          </Button>
        )
      }
    >
      <TableScroll label={t('ui.table', { title: t('plans.allocation', { plan: name }) })}>
        <Table
          caption={t('plans.allocation', { plan: name })}
          dense
          pad
          className="alloc"
          rows={rows}
          rowKey={(row) => `${row.commitment_id} ${row.inquiry_line_id}`}
          columns={[
            {
              head: t('orders.maker'),
              names: true,
              cell: (row) => (
                <>
                  {row.producerName}
                  <small>{[row.village, t('orders.hands', { count: row.members })].filter(Boolean).join(', ')}</small>
                </>
              ),
            },
            {
              head: t('plans.of_promise'),
              cell: (row) => (
                <>
                  <Meter
                    label={t('plans.of', { part: number(row.quantity), whole: number(row.most) })}
                    part={row.quantity}
                    whole={row.most}
                  />
                  <small>{t('plans.of', { part: number(row.quantity), whole: number(row.most) })}</small>
                </>
              ),
            },
            { head: t('orders.quantity'), number: true, cell: (row) => number(row.quantity) },
            { head: t('orders.price'), number: true, cell: (row) => money(rupiah(row.price_minor)) },
            {
              head: t('plans.per_hand'),
              number: true,
              cell: (row) => money(rupiah(Math.round((row.quantity * row.price_minor) / row.members))),
            },
            { head: t('orders.due'), className: 'nowrap', cell: (row) => day(row.ready_on) },
            {
              head: t('plans.why'),
              className: 'why',
              cell: (row) => words.refusal({ code: row.reason, params: JSON.parse(row.reason_params) as RefusalParams }),
            },
            ...(maySolve ? [{ head: t('plans.lock'), cell: (row: Row) => locked.has(row) && <LockChoice row={row} /> }] : []),
          ]}
          foot={
            <tr>
              <th scope="row">{t('plans.makers_in', { makers: number(plan.makers) })}</th>
              <td />
              <td className="n">{number(total)}</td>
              <td colSpan={maySolve ? 5 : 4}>{t('plans.to_makers', { amount: money(rupiah(plan.goods_minor)) })}</td>
            </tr>
          }
        />
      </TableScroll>
    </Panel>
  )
}

function LockChoice({ row }: { row: Row }) {
  const { t } = useWords()
  return (
    <select
      name="lock"
      form="solve"
      defaultValue={row.locked ? `${row.locked}:${row.commitment_id}` : ''}
      aria-label={t('plans.lock_of', { name: row.producerName })}
    >
      <option value="">{t('plans.lock_free')}</option>
      <option value={`in:${row.commitment_id}`}>{t('plans.lock_in')}</option>
      <option value={`out:${row.commitment_id}`}>{t('plans.lock_out')}</option>
    </select>
  )
}
