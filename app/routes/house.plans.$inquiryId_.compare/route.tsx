import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changesBetween } from '#app/domain/plans/compare-plans'
import { isId } from '#app/domain/shared/ids'
import type { RouteHandle } from '#app/http/handle'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { inquiryToPlan, latestRun, planLines, planRows, plansOfRun } from '#db/queries/plans.server'
import { Changes } from './changes'
import { FigureTable } from './figure-table'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'plans' }
export const meta = title('plans.compare_title')

/** Two plans of the latest search side by side: what it costs, how sure, who earns, and whose share changes. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, 'plan.read')
  const inquiry = isId('inquiry', params.inquiryId) ? await inquiryToPlan(db, params.inquiryId) : undefined
  if (!inquiry) throw refusalResponse({ code: 'plans.inquiry_unknown' }, await context.language())
  const run = await latestRun(db, inquiry.id)
  const plans = run ? await plansOfRun(db, run.id) : []
  const asked = new URL(request.url).searchParams
  const before = plans.find((plan) => plan.id === asked.get('before')) ?? plans[0]
  const after = plans.find((plan) => plan.id === asked.get('after')) ?? plans.find((plan) => plan.id !== before?.id) ?? before
  if (!before || !after) throw refusalResponse({ code: 'plans.plan_unknown' }, await context.language())
  const rows = await planRows(db, [before.id, after.id])
  const lines = await planLines(db, [before.id, after.id])
  const withLines = <Plan extends { id: string }>(plan: Plan) => ({
    ...plan,
    lines: lines.filter((line) => line.plan_id === plan.id),
  })
  return json({
    inquiry,
    plans: plans.map(({ id, preset }) => ({ id, preset })),
    before: withLines(before),
    after: withLines(after),
    changes: changesBetween(
      rows.filter((row) => row.plan_id === before.id),
      rows.filter((row) => row.plan_id === after.id),
    ),
  })
}

export default function ComparePlans() {
  const { inquiry, plans, before, after, changes } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const options = plans.map((plan, at) => ({ value: plan.id, text: `${at + 1}. ${t(`matching.preset.${plan.preset}`)}` }))
  const back = `/house/plans/${inquiry.id}?plan=${after.id}`
  return (
    <>
      <DeskHead title={t('plans.compare_title')} meta={<a href={back}>{inquiry.number}</a>}>
        <ButtonLink href={back} size="small" icon="arrow-left">
          {t('plans.back')}
        </ButtonLink>
      </DeskHead>
      <div className="stack">
        <form method="get" className="row row-end">
          <SelectField
            key={before.id}
            name="before"
            label={t('plans.compare_before')}
            options={options}
            defaultValue={before.id}
          />
          <SelectField key={after.id} name="after" label={t('plans.compare_after')} options={options} defaultValue={after.id} />
          <Button size="small">{t('plans.compare')}</Button>
        </form>
        <FigureTable before={before} after={after} />
        <Changes changes={changes} lines={after.lines} />
      </div>
    </>
  )
}
