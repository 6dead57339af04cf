import type { InquiryState } from '#app/domain/inquiries/inquiry-states'
import { useWords } from '#app/i18n/use-words'
import { Table, TableScroll } from '../table/table'
import { InquiryTag } from './inquiry-tag'
import { goodsInBrief, type NamedLine } from './line-words'

export type ListedInquiry = {
  id: string
  number: string
  state: InquiryState
  neededBy: string | null
  sentAt: string | null
  lines: readonly (NamedLine & { pieces: number })[]
}

/** The buyer's own, each leading to its page. */
export function InquiriesTable({ inquiries }: { inquiries: readonly ListedInquiry[] }) {
  const words = useWords()
  const { t, day } = words
  return (
    <TableScroll label={t('inquiry.your_inquiries')}>
      <Table
        caption={t('inquiry.your_inquiries')}
        rows={inquiries}
        rowKey={(inquiry) => inquiry.id}
        columns={[
          {
            head: t('inquiry.number'),
            names: true,
            className: 'nowrap',
            cell: ({ id, number }) => <a href={`/buying/inquiries/${id}`}>{number}</a>,
          },
          {
            head: t('inquiry.what'),
            className: 'asked-goods',
            cell: ({ lines }) => {
              const { names, pieces } = goodsInBrief(lines, words)
              return (
                <>
                  {names}
                  <small>{pieces}</small>
                </>
              )
            },
          },
          { head: t('inquiry.state_label'), cell: ({ state }) => <InquiryTag state={state} /> },
          { head: t('inquiry.needed_by'), cell: ({ neededBy }) => neededBy && day(neededBy) },
          { head: t('inquiry.sent_at'), cell: ({ sentAt }) => sentAt && day(sentAt) },
        ]}
      />
    </TableScroll>
  )
}
