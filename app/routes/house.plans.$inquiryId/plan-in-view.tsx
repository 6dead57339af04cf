import { useWords } from '#app/i18n/use-words'
import { Allocation } from './allocation'
import { Note } from './note'
import { Picture } from './picture'
import { PlanChoice } from './plan-choice'
import { planNames } from './plan-names'
import { Risks } from './risks'
import type { Workbench } from './workbench.server'

type Shown = Pick<Workbench, 'inquiry' | 'plans' | 'rows' | 'planLines'>
type Props = {
  data: Shown & { lineId: string | null; maySolve: boolean }
  plan: Shown['plans'][number]
  isOpen: boolean
  answer: unknown
}

/** The plans to choose from, and of the one in view who makes what, how sure it is, and why it is preferred. */
export function PlanInView({ data, plan, isOpen, answer }: Props) {
  const { t } = useWords()
  const { inquiry, plans, lineId } = data
  const names = planNames(plans, t)
  const maySolve = data.maySolve && isOpen
  const own = {
    rows: data.rows.filter((row) => row.plan_id === plan.id),
    lines: data.planLines.filter((one) => one.plan_id === plan.id),
  }
  const hrefOf = (id: string) =>
    `/house/plans/${inquiry.id}?${new URLSearchParams({ plan: id, ...(lineId && { line: lineId }) })}`
  return (
    <>
      <PlanChoice
        inquiryId={inquiry.id}
        plans={plans}
        names={names}
        maySolve={maySolve}
        rows={data.rows}
        planLines={data.planLines}
        chosen={plan.id}
        line={lineId}
      />
      <Allocation plan={plan} name={names.get(plan.id) ?? ''} {...own} maySolve={maySolve} />
      {plan.outlook && plan.sure_ppm !== null && (
        <div className="panes panes-2">
          <Picture plans={plans} names={names} chosen={plan.id} hrefOf={hrefOf} />
          <Risks outlook={plan.outlook} surePpm={plan.sure_ppm} {...own} />
        </div>
      )}
      <Note plan={plan} mayWrite={data.maySolve} answer={answer} />
    </>
  )
}
