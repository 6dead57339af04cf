import { rupiah } from '#app/domain/shared/money'
import type { ShownPreset } from '#app/domain/supply/plan-words'
import { useWords } from '#app/i18n/use-words'
import { Panel } from '#app/ui/panel/panel'
import { Table, TableScroll } from '#app/ui/table/table'
import { sum } from '#app/ui/weave/shares'

type Plan = {
  preset: ShownPreset
  goods_minor: number
  handling_minor: number
  advance_minor: number
  late_minor: number
  makers: number
  households: number
  gini_ppm: number
  slack_days: number
  sure_ppm: number | null
  lines: readonly { planned: number; short: number }[]
}

const figures = [
  ['plans.cost', 'rupiah', (plan) => plan.goods_minor + plan.handling_minor + plan.advance_minor + plan.late_minor],
  ['plans.to_all_makers', 'rupiah', (plan) => plan.goods_minor],
  ['plans.handling', 'rupiah', (plan) => plan.handling_minor],
  ['plans.advance', 'rupiah', (plan) => plan.advance_minor],
  ['plans.lateness', 'rupiah', (plan) => plan.late_minor],
  ['plans.sure', 'chance', (plan) => plan.sure_ppm],
  ['plans.planned', 'number', (plan) => sum(plan.lines.map((line) => line.planned))],
  ['plans.short', 'number', (plan) => sum(plan.lines.map((line) => line.short))],
  ['plans.makers', 'number', (plan) => plan.makers],
  ['plans.hands', 'number', (plan) => plan.households],
  ['plans.gini', 'millionths', (plan) => plan.gini_ppm],
  ['plans.slack_days', 'number', (plan) => plan.slack_days],
] as const satisfies readonly (readonly [string, string, (plan: Plan) => number | null])[]

/** What each plan costs, how sure it is and who earns by it, with the difference between the two. */
export function FigureTable({ before, after }: { before: Plan; after: Plan }) {
  const { t, number, money, share } = useWords()
  const say = {
    rupiah: (value: number) => money(rupiah(value)),
    chance: (ppm: number) => share(ppm / 1_000_000, 1),
    millionths: (ppm: number) => number(ppm / 1_000_000),
    number,
  }
  const rows = figures.flatMap(([what, as, of]) => {
    const [one, other] = [of(before), of(after)]
    if (one === null || other === null) return []
    const difference = other === one ? '=' : `${other > one ? '+' : ''}${say[as](other - one)}`
    return [{ what, one: say[as](one), other: say[as](other), difference }]
  })
  return (
    <Panel id="figures" title={t('plans.figures')} flush>
      <TableScroll label={t('ui.table', { title: t('plans.figures') })}>
        <Table
          caption={t('plans.figures')}
          dense
          pad
          rows={rows}
          rowKey={(row) => row.what}
          columns={[
            { head: t('plans.figures'), names: true, cell: (row) => t(row.what) },
            { head: t(`matching.preset.${before.preset}`), number: true, cell: (row) => row.one },
            { head: t(`matching.preset.${after.preset}`), number: true, cell: (row) => row.other },
            { head: t('plans.difference'), number: true, cell: (row) => row.difference },
          ]}
        />
      </TableScroll>
    </Panel>
  )
}
