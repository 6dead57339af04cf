import { freshDays } from '#app/domain/quotes/rate-rules'
import { useWords } from '#app/i18n/use-words'
import { Table, TableScroll } from '#app/ui/table/table'

type InUse = { currency: string; day: string; rate: string; source: string; ageDays: number }

/** What quotations are priced with today; an old rate is said to be old. */
export function RatesInUse({ rates }: { rates: readonly InUse[] }) {
  const { t, rate, day } = useWords()
  return (
    <TableScroll label={t('ui.table', { title: t('rates.in_use') })}>
      <Table
        caption={t('rates.in_use')}
        dense
        pad
        rows={rates}
        rowKey={({ currency }) => currency}
        columns={[
          { head: t('rates.currency'), names: true, cell: ({ currency }) => currency },
          { head: t('rates.rupiah_for_one'), number: true, cell: (row) => rate(row.rate) },
          {
            head: t('rates.day'),
            number: true,
            cell: (row) => (
              <>
                <time dateTime={row.day}>{day(row.day)}</time>
                <small className={row.ageDays > freshDays ? 't-warn' : undefined}>
                  {row.ageDays === 0 ? t('rates.today') : t('rates.days_old', { count: row.ageDays })}
                </small>
              </>
            ),
          },
          { head: t('rates.source'), className: 'says', cell: ({ source }) => source },
        ]}
      />
    </TableScroll>
  )
}

type Recorded = {
  day: string
  currency: string
  rate: string
  source: string
  recordedBy: string | null
  recordedAt: string | null
}

/** Every rate there ever was: quotations name the one they were priced with. */
export function RatesRecorded({ rates }: { rates: readonly Recorded[] }) {
  const { t, rate, day, instant } = useWords()
  return (
    <TableScroll label={t('ui.table', { title: t('rates.history') })}>
      <Table
        caption={t('rates.history')}
        dense
        pad
        rows={rates}
        rowKey={(row) => `${row.currency} ${row.day}`}
        columns={[
          { head: t('rates.day'), names: true, cell: (row) => <time dateTime={row.day}>{day(row.day)}</time> },
          { head: t('rates.currency'), cell: ({ currency }) => currency },
          { head: t('rates.rupiah_for_one'), number: true, cell: (row) => rate(row.rate) },
          { head: t('rates.source'), className: 'says', cell: ({ source }) => source },
          {
            head: t('rates.recorded_by'),
            cell: ({ recordedBy, recordedAt }) => (
              <>
                {recordedBy ?? t('house.name')}
                {recordedAt && <small className="nowrap">{instant(recordedAt)}</small>}
              </>
            ),
          },
        ]}
      />
    </TableScroll>
  )
}
