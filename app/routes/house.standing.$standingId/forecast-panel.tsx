import { type MonthForecast, restOf } from '#app/domain/standing/forecast'
import type { BaseUnit } from '#app/domain/shared/quantity'
import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'
import { LevelTag } from '#app/ui/standing/outlook'
import { Table, TableScroll } from '#app/ui/table/table'
import { Legend, Weave } from '#app/ui/weave/weave'
import type { Ahead } from './load-standing.server'

/** Month by month what is promised and what makers still have time for, against what is needed; in a bar and in numbers. */
export function ForecastPanel({ ahead, unit }: { ahead: Ahead; unit: BaseUnit }) {
  const { t, number, month, day } = useWords()
  if (!ahead || ahead.months.length === 0) {
    return (
      <Panel id="forecast" title={t('standing.forecast')}>
        <p className="soft">{t(ahead ? 'standing.outlook.none' : 'standing.not_running')}</p>
      </Panel>
    )
  }
  return (
    <Panel
      id="forecast"
      title={t('standing.forecast')}
      flush
      foot={
        <p className="t-s soft">
          {ahead.makers > 0 ? t('standing.forecast_hint', { count: ahead.makers }) : t('standing.no_makers')}
        </p>
      }
    >
      <TableScroll label={t('ui.table', { title: t('standing.forecast') })}>
        <Table
          caption={t('standing.forecast')}
          dense
          pad
          rows={ahead.months}
          rowKey={(one) => one.month}
          columns={[
            {
              head: t('standing.month'),
              names: true,
              className: 'nowrap',
              cell: (one) => (
                <>
                  {month(one.month)}
                  <small className="muted">{t('standing.ready_by', { day: day(one.readyOn) })}</small>
                </>
              ),
            },
            { head: t('standing.covering'), cell: (one) => <MonthBar forecast={one} unit={unit} /> },
            { head: t('standing.needed'), number: true, cell: (one) => number(one.needed) },
            { head: t('standing.promised'), number: true, cell: (one) => number(one.promised) },
            { head: t('standing.possible'), number: true, cell: (one) => number(one.possible) },
            { head: t('standing.outlook'), cell: (one) => <LevelTag {...one} /> },
          ]}
        />
      </TableScroll>
      <div className="panel-body">
        <Legend
          items={[
            { sign: 'a', text: t('standing.legend_promised') },
            { sign: 'free', text: t('standing.legend_free') },
            { sign: 'short', text: t('standing.legend_short') },
          ]}
        />
      </div>
    </Panel>
  )
}

/** The whole bar is what is needed; what there is beyond it stands in the numbers. */
function MonthBar({ forecast, unit }: { forecast: MonthForecast; unit: BaseUnit }) {
  const { t, number, month } = useWords()
  const { needed, promised, possible, missing } = forecast
  const label = t('standing.bar', {
    month: month(forecast.month),
    needed: number(needed),
    promised: number(promised),
    possible: number(possible),
    missing: number(missing),
    unit: t(`unit.${unit}`),
  })
  const threads = [
    { amount: Math.min(promised, needed), kind: 'a' as const },
    { amount: Math.min(possible, restOf(forecast)), kind: 'free' as const },
    { amount: missing, kind: 'short' as const },
  ]
  return <Weave label={label} threads={threads.filter(({ amount }) => amount > 0)} total={needed} height={22} />
}
