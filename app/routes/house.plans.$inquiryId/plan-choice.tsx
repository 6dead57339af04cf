import type { PlanStatus } from '#app/domain/matching/matching'
import { rupiah } from '#app/domain/shared/money'
import type { ShownPreset } from '#app/domain/supply/plan-words'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { PlanCard, Plans } from '#app/ui/plan-card/plan-card'

type Plan = {
  id: string
  preset: ShownPreset
  state: string
  solver_status: PlanStatus
  gap_ppm: number
  goods_minor: number
  handling_minor: number
  makers: number
  households: number
  gini_ppm: number
  slack_days: number
}
type Row = { plan_id: string; producerName: string; members: number; quantity: number; price_minor: number }
type Line = { plan_id: string; needed: number; short: number }
type Props = { plans: readonly Plan[]; rows: readonly Row[]; planLines: readonly Line[]; chosen: string }

/** The three plans beside each other; choosing one shows who is in it. */
export function PlanChoice({ plans, rows, planLines, chosen }: Props) {
  const { t, number, share, moneyShort } = useWords()
  return (
    <form method="get" className="stack">
      <Plans legend={t('plans.title')}>
        {plans.map((plan) => {
          const own = rows.filter((row) => row.plan_id === plan.id)
          const taken = own.filter((row) => row.quantity > 0)
          const lines = planLines.filter((line) => line.plan_id === plan.id)
          const short = lines.reduce((all, line) => all + line.short, 0)
          return (
            <PlanCard
              key={plan.id}
              name="plan"
              value={plan.id}
              title={t(`matching.preset.${plan.preset}`)}
              chosen={plan.id === chosen}
              {...(plan.state === 'chosen' && { tag: t('plans.in_a_quote') })}
              first={{
                figure: short > 0 ? `−${number(short)}` : t('plans.days', { count: plan.slack_days }),
                what: t(short > 0 ? 'plans.missing' : 'plans.slack'),
                tone: short > 0 ? 'bad' : plan.slack_days < 7 ? 'warn' : 'good',
              }}
              second={{ figure: moneyShort(rupiah(plan.goods_minor + plan.handling_minor)), what: t('plans.cost_in_all') }}
              weave={{
                label: t('plans.makers_in', { makers: number(plan.makers) }),
                threads: taken.map((row) => ({ amount: row.quantity, title: `${row.producerName}: ${number(row.quantity)}` })),
                total: lines.reduce((all, line) => all + line.needed, 0),
              }}
              incomes={own.map((row) => ({ people: row.members, income: row.quantity * row.price_minor }))}
              facts={[
                { term: t('plans.makers'), value: t('plans.of', { part: number(plan.makers), whole: number(own.length) }) },
                { term: t('plans.hands'), value: number(plan.households) },
                { term: 'Gini', value: number(plan.gini_ppm / 1_000_000) },
                { term: t('plans.gap'), value: share(plan.gap_ppm / 1_000_000, 1) },
              ]}
              note={`${t(`matching.preset_note.${plan.preset}`)} ${t(`matching.status.${plan.solver_status}`)}.`}
            />
          )
        })}
      </Plans>
      <div>
        <Button size="small">{t('plans.show')}</Button>
      </div>
    </form>
  )
}
