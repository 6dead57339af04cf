import type { Reason } from '#app/domain/matching/matching'
import { rupiah } from '#app/domain/shared/money'
import type { RefusalParams } from '#app/domain/shared/refusal'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Meter } from '#app/ui/meter/meter'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'
import { Weave } from '#app/ui/weave/weave'

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
  sure_ppm: number | null
  locked: 'in' | 'out' | null
  reason: string
  reason_params: string
  in_if: string | null
}
type Line = { inquiry_line_id: string; name_id: string; name_en: string; needed: number; planned: number }
type Props = {
  plan: { goods_minor: number; makers: number }
  name: string
  rows: readonly Row[]
  lines: readonly Line[]
  maySolve: boolean
}

/** Who makes how many, at what price, ready when, and why; a maker may be locked in or out before solving again. */
export function Allocation({ plan, name, rows, lines, maySolve }: Props) {
  const words = useWords()
  const { t, language, number, money, day, share } = words
  const isKnown = rows.some((row) => row.sure_ppm !== null)
  const nameOf = new Map(lines.map((line) => [line.inquiry_line_id, language === 'id' ? line.name_id : line.name_en]))
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
      <Bands lines={lines} rows={rows} />
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
                  {lines.length > 1 && <small>{nameOf.get(row.inquiry_line_id)}</small>}
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
            { head: t('plans.price_rp'), number: true, cell: (row) => number(row.price_minor) },
            {
              head: t('plans.per_hand_rp'),
              number: true,
              cell: (row) => number(Math.round((row.quantity * row.price_minor) / row.members)),
            },
            { head: t('orders.due'), className: 'nowrap', cell: (row) => day(row.ready_on) },
            ...(isKnown
              ? [
                  {
                    head: t('plans.sure_row'),
                    number: true,
                    cell: (row: Row) => (row.sure_ppm === null ? '' : share(row.sure_ppm / 1_000_000)),
                  },
                ]
              : []),
            {
              head: t('plans.why'),
              className: 'why',
              cell: (row) => (
                <>
                  {words.refusal({ code: row.reason, params: JSON.parse(row.reason_params) as RefusalParams })}
                  {row.in_if && <>; {words.refusal(JSON.parse(row.in_if) as Reason)}</>}
                </>
              ),
            },
            ...(maySolve ? [{ head: t('plans.lock'), cell: (row: Row) => locked.has(row) && <LockChoice row={row} /> }] : []),
          ]}
          foot={
            <tr>
              <th scope="row">{t('plans.makers_in', { makers: number(plan.makers) })}</th>
              <td />
              <td className="n">{number(total)}</td>
              <td colSpan={(maySolve ? 5 : 4) + (isKnown ? 1 : 0)}>
                {t('plans.to_makers', { amount: money(rupiah(plan.goods_minor)) })}
              </td>
            </tr>
          }
        />
      </TableScroll>
    </Panel>
  )
}

/** Each line of the order as one woven band: a thread a workshop, its width its share. */
function Bands({ lines, rows }: { lines: readonly Line[]; rows: readonly Row[] }) {
  const { t, language, number } = useWords()
  return (
    <div className="panel-body stack-s">
      {lines.map((line) => {
        const name = language === 'id' ? line.name_id : line.name_en
        const said = t('plans.line_band', { name, planned: number(line.planned), needed: number(line.needed) })
        const taken = rows.filter((row) => row.inquiry_line_id === line.inquiry_line_id && row.quantity > 0)
        return (
          <div key={line.inquiry_line_id}>
            <p className="t-s soft">{said}</p>
            <Weave
              label={said}
              threads={taken.map((row) => ({ amount: row.quantity, title: `${row.producerName}: ${number(row.quantity)}` }))}
              total={line.needed}
              rest="short"
              height={32}
              big
            />
          </div>
        )
      })}
    </div>
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
