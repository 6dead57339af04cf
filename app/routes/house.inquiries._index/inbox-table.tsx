import type { InquiryState } from '#app/domain/inquiries/inquiry-states'
import type { Pledged } from '#app/domain/inquiries/pledged'
import { useWords } from '#app/i18n/use-words'
import { InquiryTag } from '#app/ui/inquiry/inquiry-tag'
import { goodsInBrief, type NamedLine } from '#app/ui/inquiry/line-words'
import { Table, TableScroll } from '#app/ui/table/table'
import { Initials } from '#app/ui/tag/tag'
import { Weave } from '#app/ui/weave/weave'

export type InboxRow = {
  id: string
  number: string
  state: InquiryState
  buyerName: string
  buyerCity: string | null
  neededBy: string | null
  daysLeft: number | null
  ageDays: number
  ownerName: string | null
  nextStep: string | null
  /** Null while no maker was asked. */
  pledged: Pledged | null
  lines: readonly (NamedLine & { pieces: number })[]
}

const soonDays = 30

export function InboxTable({ rows }: { rows: readonly InboxRow[] }) {
  const words = useWords()
  const { t, day } = words
  return (
    <TableScroll label={t('inquiry.inbox_title')}>
      <Table
        caption={t('inquiry.inbox_title')}
        dense
        pad
        className="inbox"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            head: t('inquiry.buyer'),
            names: true,
            cell: (row) => (
              <>
                <a href={`/house/inquiries/${row.id}`}>{row.buyerName}</a>
                <small>{[row.number, row.buyerCity].filter(Boolean).join(', ')}</small>
              </>
            ),
          },
          { head: t('inquiry.what'), className: 'clip', cell: (row) => <Goods row={row} /> },
          {
            head: t('inquiry.ready_by'),
            number: true,
            cell: ({ neededBy, daysLeft }) =>
              neededBy && (
                <>
                  <span className="nowrap">{day(neededBy)}</span>
                  {daysLeft !== null && (
                    <small className={daysLeft < soonDays ? 't-warn' : undefined}>
                      {daysLeft >= 0 ? t('inquiry.days_left', { count: daysLeft }) : t('inquiry.days_past', { count: -daysLeft })}
                    </small>
                  )}
                </>
              ),
          },
          { head: t('inquiry.pledged'), cell: ({ pledged }) => <PledgedBar pledged={pledged} /> },
          {
            head: t('inquiry.state_label'),
            cell: ({ state, ageDays }) => (
              <>
                <InquiryTag state={state} />
                <small>{ageDays === 0 ? t('inquiry.today') : t('inquiry.sent_ago', { count: ageDays })}</small>
              </>
            ),
          },
          { head: t('inquiry.next_step'), className: 'says', cell: (row) => <NextStep row={row} /> },
        ]}
      />
    </TableScroll>
  )
}

function Goods({ row }: { row: InboxRow }) {
  const words = useWords()
  const { names, pieces } = goodsInBrief(row.lines, words)
  return (
    <>
      {names}
      <small>{pieces}</small>
    </>
  )
}

/** A thread a line, as much of it as makers promised; the empty warp is what is still looked for. */
function PledgedBar({ pledged }: { pledged: Pledged | null }) {
  const { t, share } = useWords()
  if (!pledged) return <span className="muted">{t('inquiry.not_asked')}</span>
  const { promised, needed, threads } = pledged
  return (
    <>
      <span className="mini-bar">
        <Weave
          height={12}
          label={t('inquiry.promised_of', { promised, needed })}
          threads={threads.map((amount) => ({ amount }))}
          total={needed}
        />
        <span className="n">{share(pledged.share)}</span>
      </span>
      <small>{t('inquiry.promised_of_short', { promised, needed })}</small>
    </>
  )
}

/** What is to be done, and by whom. */
function NextStep({ row: { ownerName, nextStep } }: { row: InboxRow }) {
  const { t } = useWords()
  if (!ownerName) {
    return (
      <>
        {nextStep}
        <small className="muted">{t('inquiry.no_owner')}</small>
      </>
    )
  }
  return (
    <span className="next">
      <Initials name={ownerName} />
      <span>
        {nextStep}
        <small>{ownerName}</small>
      </span>
    </span>
  )
}
