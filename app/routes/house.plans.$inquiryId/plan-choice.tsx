import { Form, useSubmit } from '@remix-run/react'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { Plans } from '#app/ui/plan-card/plan-card'
import { Card, type ShownPlan } from './card'

type Row = { plan_id: string; producerName: string; members: number; quantity: number; price_minor: number }
type Line = { plan_id: string; needed: number; short: number }
type Props = {
  inquiryId: string
  plans: readonly ShownPlan[]
  names: ReadonlyMap<string, string>
  maySolve: boolean
  rows: readonly Row[]
  planLines: readonly Line[]
  chosen: string
  line: string | null
}

/** The plans beside each other; choosing one shows who is in it. With script the choice itself shows it. */
export function PlanChoice({ inquiryId, plans, names, maySolve, rows, planLines, chosen, line }: Props) {
  const { t } = useWords()
  const submit = useSubmit()
  const other = plans.find((plan) => plan.id !== chosen)
  return (
    <Form
      method="get"
      preventScrollReset
      className="stack"
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true, replace: true })}
    >
      {line && <input type="hidden" name="line" value={line} />}
      <Plans legend={t('plans.title')}>
        {plans.map((plan) => (
          <Card
            key={plan.id}
            plan={plan}
            name={names.get(plan.id) ?? ''}
            rows={rows.filter((row) => row.plan_id === plan.id)}
            lines={planLines.filter((one) => one.plan_id === plan.id)}
            isChosen={plan.id === chosen}
          />
        ))}
      </Plans>
      <div className="row">
        <Button size="small">{t('plans.show')}</Button>
        {other && (
          <ButtonLink size="small" href={`/house/plans/${inquiryId}/compare?before=${other.id}&after=${chosen}`}>
            {t('plans.compare')}
          </ButtonLink>
        )}
        {maySolve && (
          <Button size="small" form="solve" name="anew" value="yes">
            {t('plans.solve_anew')}
          </Button>
        )}
      </div>
    </Form>
  )
}
