import { asksGrade, type Grade, isAtLeast } from '#app/domain/supply/grades'
import { useWords } from '#app/i18n/use-words'
import { Empty } from '#app/ui/empty/empty'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'
import type { StaffCall } from '#db/queries/supply-calls.server'
import type { PromiseRow } from './rows'

const tones = {
  offered: 'note',
  reserved: 'warn',
  confirmed: 'good',
  withdrawn: 'line',
  released: 'line',
  fallen: 'bad',
} as const

export function PromiseTable({ call, promises }: { call: StaffCall; promises: PromiseRow[] }) {
  const { t, number } = useWords()
  if (promises.length === 0) return <Empty icon="clock" title={t('supply.no_promises')} />
  const unit = t(`unit.${call.unit}`)
  return (
    <Panel id="promises" title={t('supply.promises')} flush>
      <TableScroll label={`${t('supply.promises')}, ${call.number}`}>
        <Table
          caption={t('supply.promises')}
          dense
          pad
          rows={promises}
          rowKey={(promise) => promise.id}
          columns={[
            {
              head: t('supply.maker'),
              names: true,
              className: 'who-makes',
              cell: (promise) => (
                <>
                  {promise.name}
                  <small className="muted">
                    {[promise.village ?? promise.regency, t('supply.hands', { count: promise.members })].join(', ')}
                  </small>
                  {promise.onBehalf === 1 && (
                    <small className="muted">{t('supply.on_behalf_by', { name: promise.offeredBy })}</small>
                  )}
                </>
              ),
            },
            { head: `${t('supply.most')}, ${unit}`, number: true, cell: (promise) => number(promise.most) },
            { head: t('supply.least'), number: true, cell: (promise) => number(promise.least) },
            { head: t('supply.each'), number: true, cell: (promise) => <Prices promise={promise} /> },
            { head: t('supply.ready_on'), className: 'nowrap', cell: (promise) => <Parts promise={promise} /> },
            ...(asksGrade(call.leastGrade)
              ? [
                  {
                    head: t('supply.grade'),
                    cell: (promise: PromiseRow) => <PromisedGrade promise={promise} least={call.leastGrade} />,
                  },
                ]
              : []),
            { head: t('supply.pace'), number: true, cell: (promise) => number(Math.round(promise.perYear / 1.2) / 10) },
            {
              head: t('supply.state'),
              cell: (promise) => (
                <>
                  <Tag tone={tones[promise.state]}>{t(`supply.promise_state.${promise.state}`)}</Tag>{' '}
                  {promise.confirmedQuantity !== null && (
                    <small>{t('supply.confirmed_part', { quantity: number(promise.confirmedQuantity) })}</small>
                  )}
                </>
              ),
            },
          ]}
        />
      </TableScroll>
    </Panel>
  )
}

function Prices({ promise: { priceMinor, tiers } }: { promise: PromiseRow }) {
  const { t, number } = useWords()
  return (
    <>
      {number(priceMinor)}
      {tiers.map(({ from, priceMinor: price }) => (
        <small key={from} className="muted">
          {t('supply.tier', { from: number(from), price: number(price) })}
        </small>
      ))}
    </>
  )
}

/** The last day, and above it what is ready earlier. */
function Parts({ promise: { readyOn, tranches } }: { promise: PromiseRow }) {
  const { t, number, day } = useWords()
  if (tranches.length < 2) return day(readyOn)
  return (
    <>
      {tranches.map((part) => (
        <small key={part.readyOn}>{t('supply.part', { quantity: number(part.quantity), day: day(part.readyOn) })}</small>
      ))}
    </>
  )
}

function PromisedGrade({ promise: { grade }, least }: { promise: PromiseRow; least: Grade }) {
  const { t } = useWords()
  return isAtLeast(grade, least) ? t(`supply.grade.${grade}`) : <Tag tone="warn">{t(`supply.grade.${grade}`)}</Tag>
}
