import type { PlanStatus, Reason } from '#app/domain/matching/matching'
import { rupiah } from '#app/domain/shared/money'
import type { ShownPreset } from '#app/domain/supply/plan-words'
import { useWords } from '#app/i18n/use-words'
import { PlanCard } from '#app/ui/plan-card/plan-card'

export type ShownPlan = {
  id: string
  preset: ShownPreset
  state: string
  solver_status: PlanStatus
  gap_ppm: number
  goods_minor: number
  handling_minor: number
  advance_minor: number
  late_minor: number
  makers: number
  households: number
  gini_ppm: number
  slack_days: number
  whole_ppm: number | null
  on_time_ppm: number | null
  sure_ppm: number | null
  remarks: readonly Reason[]
}
type Props = {
  plan: ShownPlan
  name: string
  rows: readonly { producerName: string; members: number; quantity: number; price_minor: number }[]
  lines: readonly { needed: number; short: number }[]
  isChosen: boolean
}

/** The house's own line below which a plan is marked: fewer than 85 of a hundred such orders would arrive whole and on time. */
export const houseMinimumPpm = 850_000

export function costOf({ goods_minor, handling_minor, advance_minor, late_minor }: ShownPlan): number {
  return goods_minor + handling_minor + advance_minor + late_minor
}

/** One plan in short: what is missing or how sure it is, what it costs, who makes it, who earns by it. */
export function Card({ plan, name, rows, lines, isChosen }: Props) {
  const words = useWords()
  const { t, number, share, moneyShort } = words
  const taken = rows.filter((row) => row.quantity > 0)
  const short = lines.reduce((all, line) => all + line.short, 0)
  return (
    <PlanCard
      name="plan"
      value={plan.id}
      title={name}
      chosen={isChosen}
      {...(plan.state === 'chosen' && { tag: t('plans.in_a_quote') })}
      first={firstFigure()}
      second={{ figure: moneyShort(rupiah(costOf(plan))), what: t('plans.cost_in_all') }}
      weave={{
        label: t('plans.makers_in', { makers: number(plan.makers) }),
        threads: taken.map((row) => ({ amount: row.quantity, title: `${row.producerName}: ${number(row.quantity)}` })),
        total: lines.reduce((all, line) => all + line.needed, 0),
      }}
      incomes={rows.map((row) => ({ people: row.members, income: row.quantity * row.price_minor }))}
      facts={[
        ...chances(),
        { term: t('plans.makers'), value: t('plans.of', { part: number(plan.makers), whole: number(rows.length) }) },
        { term: t('plans.hands'), value: number(plan.households) },
        { term: t('plans.gini'), value: number(Math.round(plan.gini_ppm / 10_000) / 100) },
        { term: t('plans.gap'), value: share(plan.gap_ppm / 1_000_000, 1) },
      ]}
      note={[
        note(),
        ...plan.remarks.map((remark) => words.refusal(remark)),
        `${t(`matching.status.${plan.solver_status}`)}.`,
      ].join(' ')}
    />
  )

  function note() {
    if (plan.preset === 'safest' && plan.sure_ppm !== null) return t('matching.known_note.safest')
    return t(`matching.preset_note.${plan.preset}`)
  }

  function chances() {
    if (plan.whole_ppm === null || plan.on_time_ppm === null) return []
    return [
      { term: t('plans.whole'), value: share(plan.whole_ppm / 1_000_000) },
      { term: t('plans.on_time'), value: share(plan.on_time_ppm / 1_000_000) },
    ]
  }

  function firstFigure() {
    if (short > 0) return { figure: `−${number(short)}`, what: t('plans.missing'), tone: 'bad' as const }
    if (plan.sure_ppm !== null) {
      const isBelow = plan.sure_ppm < houseMinimumPpm
      const what = isBelow ? t('plans.sure_below', { share: share(houseMinimumPpm / 1_000_000) }) : t('plans.sure_short')
      return { figure: share(plan.sure_ppm / 1_000_000), what, tone: isBelow ? ('bad' as const) : ('good' as const) }
    }
    const tone = plan.slack_days < 7 ? ('warn' as const) : ('good' as const)
    return { figure: t('plans.days', { count: plan.slack_days }), what: t('plans.slack'), tone }
  }
}
