import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/auth/permissions'
import { makePlans } from '#app/domain/plans/make-plans.server'
import { instant } from '#app/domain/shared/calendar'
import { isId } from '#app/domain/shared/ids'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemOfForm } from '#app/http/problems'
import { markOf } from '#app/http/live/lookout.server'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { Flash } from '#app/ui/flash/flash'
import { LiveTag } from '#app/ui/live/live-tag'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Skeleton } from '#app/ui/skeleton/skeleton'
import { Allocation } from './allocation'
import { Demand } from './demand'
import { PlanChoice } from './plan-choice'
import { Rules } from './rules'
import { Shortages } from './shortages'
import { solveForm } from './solve-form'
import { workbench } from './workbench.server'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'plans', rail: true }

/** While the solver works the page asks again by itself, with or without script. */
export const meta: MetaFunction<typeof loader> = (args) => [
  ...title('plans.title')(args),
  ...(args.data?.run?.state === 'running' ? [{ httpEquiv: 'refresh', content: '2' }] : []),
]

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'plan.read')
  const shown = isId('inquiry', params.inquiryId) ? await workbench(db, params.inquiryId) : undefined
  if (!shown) throw refusalResponse({ code: 'plans.inquiry_unknown' }, await context.language())
  const wanted = new URL(request.url).searchParams.get('plan')
  const plan = shown.plans.find((one) => one.id === wanted) ?? shown.plans.find((one) => one.state === 'chosen') ?? shown.plans[0]
  return json({
    ...shown,
    mark: await markOf(db, shown.inquiry.id),
    at: now,
    planId: plan?.id ?? null,
    maySolve: may(viewer, 'plan.solve'),
    mayQuote: may(viewer, 'quote.write'),
  })
}

/** Most plans are found sooner; a longer search goes on while the page shows that it is under way. */
const patienceMs = 1_500

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, solver, log } = await requireActor(request, context, 'plan.solve')
  const inquiryId = params.inquiryId
  if (!isId('inquiry', inquiryId)) throw refusalResponse({ code: 'plans.inquiry_unknown' }, await context.language())
  const form = await parseForm(request, solveForm)
  if (!form.ok) return formProblems(form)
  const outcome = await makePlans(db, solver, viewer, { inquiryId, settings: form.value }, () => instant(Date.now()))
  if (!outcome.ok) return formRefused(outcome, form.typed)
  const finished = outcome.finished.catch((error: unknown) => log.error({ err: error, runId: outcome.runId }, 'planning failed'))
  await Promise.race([finished, new Promise((done) => setTimeout(done, patienceMs))])
  return redirect(`/house/plans/${inquiryId}`, 303)
}

export default function PlanWorkbench() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  const { inquiry, run, plans, planId } = data
  const plan = plans.find((one) => one.id === planId)
  const open = ['sent', 'calling', 'quoted'].includes(inquiry.state)
  return (
    <>
      <DeskHead
        title={[inquiry.buyerName, inquiry.buyerCity].filter(Boolean).join(', ')}
        meta={
          <>
            <a href={`/house/inquiries/${inquiry.id}`}>{inquiry.number}</a>
            {inquiry.needed_by && ` ${t('plans.needed_by')} ${words.day(inquiry.needed_by)}`}
          </>
        }
      >
        {plan && data.mayQuote && open && plan.makers > 0 && (
          <ButtonLink href={`/house/quotes/new?plan=${plan.id}`} look="primary">
            {t('plans.quote_from', { plan: t(`matching.preset.${plan.preset}`) })}
          </ButtonLink>
        )}
      </DeskHead>
      {problem && <Flash tone="bad" title={problem} />}
      {run?.state === 'failed' && run.refusal && <Flash tone="bad" title={words.refusal({ code: run.refusal })} />}
      <div className="panes panes-demand">
        <div className="stack">
          <Demand lines={data.lines}>
            <LiveTag href={`/house/plans/${inquiry.id}/live`} mark={data.mark} at={data.at} />
          </Demand>
          {plan && <Shortages lines={data.planLines.filter((line) => line.plan_id === plan.id)} />}
          {data.maySolve && open && <Rules settings={data.settings} solvedBefore={plans.length > 0} answer={answer} />}
        </div>
        <div className="stack">
          {run?.state === 'running' && <Skeleton label={t('plans.running')} lines={4} />}
          {plan ? (
            <>
              <PlanChoice plans={plans} rows={data.rows} planLines={data.planLines} chosen={plan.id} />
              <Allocation
                plan={plan}
                rows={data.rows.filter((row) => row.plan_id === plan.id)}
                maySolve={data.maySolve && open}
              />
            </>
          ) : (
            run?.state !== 'running' && (
              <Empty icon="split" title={t(data.lines.length > 0 ? 'plans.empty' : 'plans.nothing_called')} />
            )
          )}
        </div>
      </div>
    </>
  )
}
