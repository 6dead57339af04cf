import { dayOf } from '#app/domain/shared/calendar'
import { callProgress } from '#app/domain/supply/call-progress'
import { MayLink } from '#app/http/may-link'
import { useWords } from '#app/i18n/use-words'
import { Table, TableScroll } from '#app/ui/table/table'
import { Weave } from '#app/ui/weave/weave'
import type { ListedCall } from '#db/queries/supply-calls.server'
import { CallStateTag } from './call-state-tag'

export function CallTable({ calls }: { calls: ListedCall[] }) {
  const { t, language, day, number } = useWords()
  return (
    <TableScroll label={t('supply.calls_title')}>
      <Table
        caption={t('supply.calls_title')}
        dense
        pad
        rows={calls}
        rowKey={(call) => call.id}
        columns={[
          {
            head: t('supply.number'),
            names: true,
            className: 'nowrap',
            cell: (call) => <a href={`/house/calls/${call.id}`}>{call.number}</a>,
          },
          { head: t('supply.item'), cell: (call) => (language === 'id' ? call.nameId : call.nameEn) },
          {
            head: t('supply.for'),
            className: 'nowrap',
            cell: (call) => <Whose call={call} />,
          },
          { head: t('supply.promised'), cell: (call) => <Progress call={call} /> },
          { head: t('supply.makers'), number: true, cell: (call) => number(call.makers) },
          { head: t('supply.ready_by'), className: 'nowrap', cell: (call) => day(call.readyBy) },
          { head: t('supply.closes'), className: 'nowrap', cell: (call) => day(dayOf(call.closesAt)) },
          { head: t('supply.state'), cell: (call) => <CallStateTag state={call.state} /> },
        ]}
      />
    </TableScroll>
  )
}

/** An inquiry, a standing supply, or neither: for stock. */
function Whose({ call }: { call: ListedCall }) {
  const { t } = useWords()
  if (call.standingId) return <a href={`/house/standing/${call.standingId}`}>{call.standingNumber}</a>
  if (!call.inquiryNumber) return t('supply.for_stock')
  return (
    <MayLink to={`/house/inquiries/${call.inquiryId}`} permission="inquiry.house">
      {call.inquiryNumber}
    </MayLink>
  )
}

function Progress({ call }: { call: ListedCall }) {
  const { t, number } = useWords()
  const { needed, promised, makers, missing } = callProgress(call, call.promised, call.makers)
  const unit = t(`unit.${call.unit}`)
  const label = t('supply.progress', { promised: number(promised), needed: number(needed), makers: number(makers), unit })
  return (
    <>
      <Weave label={label} threads={[{ amount: promised }]} total={needed} rest="short" height={10} />
      <small className={missing > 0 ? 't-warn' : 't-good'}>
        {number(promised)} / {number(needed)}
      </small>
    </>
  )
}
