import type { WaitingKind } from '#app/domain/desk/waiting-kinds'
import { waitingHref } from '#app/http/lists/waiting-href'
import { waitingWord } from '#app/http/lists/waiting-word'
import { useWords } from '#app/i18n/use-words'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'

type Row = {
  id: string
  kind: WaitingKind
  name: string
  besides: string | null
  decidesName: string | null
  doubts: number | null
  since: string
  revises: number
  days: number
}

/** What waits, the longest waiting first. */
export function QueueTable({ rows }: { rows: readonly Row[] }) {
  const { t, instant } = useWords()
  return (
    <TableScroll label={t('review.title')}>
      <Table
        caption={t('review.title')}
        dense
        pad
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            head: t('review.what'),
            names: true,
            cell: (row) => (
              <>
                <a href={waitingHref(row)}>{row.name}</a>
                <small>{row.besides}</small>
                {row.doubts !== null && <small>{t('review.doubts', { count: row.doubts })}</small>}
              </>
            ),
          },
          { head: t('review.kind'), cell: (row) => <Tag tone="line">{t(waitingWord(row))}</Tag> },
          {
            head: t('review.decides'),
            cell: ({ decidesName }) => decidesName ?? <span className="muted">{t('bulk.nobody')}</span>,
          },
          {
            head: t('exports.waiting_since'),
            cell: ({ since, days }) => (
              <>
                <time dateTime={since}>{instant(since)}</time>
                <small>{t('review.days', { count: days })}</small>
              </>
            ),
          },
        ]}
      />
    </TableScroll>
  )
}
