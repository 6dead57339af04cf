import type { PlanStatus } from '#app/domain/matching/matching'
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
  sure_ppm: number | null
}
type Props = {
  plan: ShownPlan
  rows: readonly { producerName: string; members: number; quantity: number; price_minor: number }[]
  lines: readonly { needed: number; short: number }[]
  isChosen: boolean
}

/** The house's own line below which a plan is marked: fewer than 85 of a hundred such orders would arrive whole and on time. */
const houseMinimumPpm = 850_000

/** One plan in short: what is missing or how sure it is, what it costs, who makes it, who earns by it. */
export function Card({ plan, rows, lines, isChosen }: Props) {
  const { t, number, share, moneyShort } = useWords()
  const taken = rows.filter((row) => row.quantity > 0)
  const short = lines.reduce((all, line) => all + line.short, 0)
  const cost = plan.goods_minor + plan.handling_minor + plan.advance_minor + plan.late_minor
  return (
    <PlanCard
      name="plan"
      value={plan.id}
      title={t(`matching.preset.${plan.preset}`)}
      chosen={isChosen}
      {...(plan.state === 'chosen' && { tag: t('plans.in_a_quote') })}
      first={firstFigure()}
      second={{ figure: moneyShort(rupiah(cost)), what: t('plans.cost_in_all') }}
      weave={{
        label: t('plans.makers_in', { makers: number(plan.makers) }),
        threads: taken.map((row) => ({ amount: row.quantity, title: `${row.producerName}: ${number(row.quantity)}` })),
        total: lines.reduce((all, line) => all + line.needed, 0),
      }}
      incomes={rows.map((row) => ({ people: row.members, income: row.quantity * row.price_minor }))}
      facts={[
        { term: t('plans.makers'), value: t('plans.of', { part: number(plan.makers), whole: number(rows.length) }) },
        { term: t('plans.hands'), value: number(plan.households) },
        { term: t('plans.gini'), value: number(plan.gini_ppm / 1_000_000) },
        { term: t('plans.gap'), value: share(plan.gap_ppm / 1_000_000, 1) },
      ]}
      note={`${t(`matching.preset_note.${plan.preset}`)} ${t(`matching.status.${plan.solver_status}`)}.`}
    />
  )

  function firstFigure() {
    if (short > 0) return { figure: `−${number(short)}`, what: t('plans.missing'), tone: 'bad' as const }
    if (plan.sure_ppm !== null) {
      const tone = plan.sure_ppm < houseMinimumPpm ? ('bad' as const) : ('good' as const)
      return { figure: share(plan.sure_ppm / 1_000_000), what: t('plans.sure_short'), tone }
    }
    const tone = plan.slack_days < 7 ? ('warn' as const) : ('good' as const)
    return { figure: t('plans.days', { count: plan.slack_days }), what: t('plans.slack'), tone }
  }
}
