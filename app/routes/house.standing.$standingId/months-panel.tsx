import type { BaseUnit } from '#app/domain/shared/quantity'
import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'
import { Weave } from '#app/ui/weave/weave'
import { CallStateTag } from '../house.calls._index/call-state-tag'
import type { MonthSoFar, NextOpening } from './load-standing.server'

type MonthsPanelProps = { months: MonthSoFar[]; next: NextOpening; unit: BaseUnit }

/** The months until now with their calls and what was promised to them, and when the next one opens. */
export function MonthsPanel({ months, next, unit }: MonthsPanelProps) {
  const { t, number, month, day } = useWords()
  const coming = next && t('standing.next_opens', { month: next.month, day: day(next.on) })
  if (months.length === 0) {
    return (
      <Panel id="months" title={t('standing.months')}>
        <p className="soft">{coming ?? t('standing.months_none')}</p>
      </Panel>
    )
  }
  return (
    <Panel id="months" title={t('standing.months')} flush foot={coming && <p className="t-s soft">{coming}</p>}>
      <TableScroll label={t('ui.table', { title: t('standing.months') })}>
        <Table
          caption={t('standing.months')}
          dense
          pad
          rows={months}
          rowKey={(one) => one.month}
          columns={[
            { head: t('standing.month'), names: true, className: 'nowrap', cell: (one) => month(one.month) },
            {
              head: t('standing.call'),
              className: 'nowrap',
              cell: ({ call }) => (call ? <a href={`/house/calls/${call.callId}`}>{call.number}</a> : '–'),
            },
            { head: t('standing.promised'), cell: ({ call }) => call && <Promised call={call} unit={unit} /> },
            { head: t('supply.makers'), number: true, cell: ({ call }) => call && number(call.makers) },
            { head: t('standing.ready_on'), className: 'nowrap', cell: ({ call }) => call && day(call.readyBy) },
            {
              head: t('standing.state'),
              cell: ({ call }) => (call ? <CallStateTag state={call.state} /> : <Tag tone="line">{t('standing.passed_by')}</Tag>),
            },
          ]}
        />
      </TableScroll>
    </Panel>
  )
}

function Promised({ call, unit }: { call: NonNullable<MonthSoFar['call']>; unit: BaseUnit }) {
  const { t, number } = useWords()
  const { promised, quantity, buffer, makers } = call
  const needed = quantity + buffer
  const figures = { promised: number(promised), needed: number(needed), makers: number(makers), unit: t(`unit.${unit}`) }
  return (
    <>
      <Weave label={t('supply.progress', figures)} threads={[{ amount: promised }]} total={needed} rest="short" height={10} />
      <small className={promised < needed ? 't-warn' : 't-good'}>
        {number(promised)} / {number(needed)}
      </small>
    </>
  )
}
