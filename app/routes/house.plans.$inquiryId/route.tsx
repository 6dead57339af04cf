import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/auth/permissions'
import { makePlans } from '#app/domain/plans/make-plans.server'
import { notePlan } from '#app/domain/plans/note-plan.server'
import { rulesWith, tryChange } from '#app/domain/plans/try-change.server'
import { instant } from '#app/domain/shared/calendar'
import { isId } from '#app/domain/shared/ids'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { markOf } from '#app/http/live/lookout.server'
import { problemOfForm } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Empty } from '#app/ui/empty/empty'
import { Flash } from '#app/ui/flash/flash'
import { LiveTag } from '#app/ui/live/live-tag'
import { answersToLine } from '#db/queries/plan-pledges.server'
import { BenchHead } from './bench-head'
import { Demand } from './demand'
import { PlanInView } from './plan-in-view'
import { Pledges } from './pledges'
import { Rules } from './rules'
import { Shortages } from './shortages'
import { UnderWay } from './under-way'
import { WhatIf } from './what-if'
import { settingsInUse, workbench } from './workbench.server'
import { workbenchForm } from './workbench-form'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'plans', rail: true }

/** While the solver works the page asks again by itself, with or without script. */
export const meta: MetaFunction<typeof loader> = (args) => [
  ...title('plans.title')(args),
  ...(args.data?.run?.state === 'running' ? [{ httpEquiv: 'refresh', content: '2' }] : []),
]

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'plan.read')
  const shown = isId('inquiry', params.inquiryId) ? await workbench(db, viewer, params.inquiryId) : undefined
  if (!shown) throw refusalResponse({ code: 'plans.inquiry_unknown' }, await context.language())
  const asked = new URL(request.url).searchParams
  const plan =
    shown.plans.find((one) => one.id === asked.get('plan')) ?? shown.plans.find((one) => one.state === 'chosen') ?? shown.plans[0]
  const line = shown.lines.find((one) => one.id === asked.get('line')) ?? shown.lines[0]
  return json({
    ...shown,
    planId: plan?.id ?? null,
    lineId: line?.id ?? null,
    answers: line ? await answersToLine(db, line.id) : null,
    maySolve: may(viewer, 'plan.solve'),
    mayQuote: may(viewer, 'quote.write'),
    mark: await markOf(db, shown.inquiry.id),
    at: now,
  })
}

/** Most plans are found sooner; a longer search goes on while the page shows that it is under way. */
const patienceMs = 1_500

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, solver, log, now } = await requireActor(request, context, 'plan.solve')
  const inquiryId = params.inquiryId
  if (!isId('inquiry', inquiryId)) throw refusalResponse({ code: 'plans.inquiry_unknown' }, await context.language())
  const form = await parseForm(request, workbenchForm)
  if (!form.ok) return formProblems(form)
  if (form.value.do === 'note') {
    const noted = await notePlan(db, viewer, { ...form.value, inquiryId }, now)
    if (!noted.ok) return formRefused(noted, form.typed)
    return flashRedirect(`/house/plans/${inquiryId}?plan=${form.value.planId}`, 'plans.was_noted')
  }
  if (form.value.do === 'what_if') {
    const { change } = form.value
    const tried = await tryChange(db, solver, { inquiryId, settings: await settingsInUse(db, inquiryId), change }, now)
    return tried.ok ? json({ tried, change }) : formRefused(tried, form.typed)
  }
  const rules =
    form.value.do === 'solve'
      ? { ok: true as const, settings: form.value.settings }
      : await rulesWith(db, { inquiryId, settings: await settingsInUse(db, inquiryId), change: form.value.change })
  if (!rules.ok) return formRefused(rules, form.typed)
  const asked = { inquiryId, settings: rules.settings, anew: form.value.do === 'solve' && form.value.anew }
  const outcome = await makePlans(db, solver, viewer, asked, () => instant(Date.now()))
  if (!outcome.ok) return formRefused(outcome, form.typed)
  if (outcome.known) return flashRedirect(`/house/plans/${inquiryId}`, 'plans.as_before')
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
  const { inquiry, run, plans, planId, lineId, answers } = data
  const plan = plans.find((one) => one.id === planId)
  const line = data.lines.find((one) => one.id === lineId)
  const open = ['sent', 'calling', 'quoted'].includes(inquiry.state)
  const hrefOf = (lineId: string) =>
    `/house/plans/${inquiry.id}?${new URLSearchParams({ ...(planId && { plan: planId }), line: lineId })}`
  return (
    <>
      <BenchHead inquiry={inquiry} plan={data.mayQuote && open ? plan : undefined} />
      {problem && <Flash tone="bad" title={problem} />}
      {run?.state === 'failed' && run.refusal && <Flash tone="bad" title={words.refusal({ code: run.refusal })} />}
      <div className="panes panes-demand">
        <div className="stack">
          <Demand lines={data.lines} shown={lineId ?? undefined} hrefOf={hrefOf} />
          {plan && <Shortages lines={data.planLines.filter((one) => one.plan_id === plan.id)} />}
          {data.maySolve && open && (
            <Rules settings={data.settings} clusters={data.clusters} solvedBefore={plans.length > 0} answer={answer} />
          )}
        </div>
        <div className="stack">
          {line && answers && (
            <Pledges line={line} answers={answers}>
              <LiveTag href={`/house/plans/${inquiry.id}/live`} mark={data.mark} at={data.at} />
            </Pledges>
          )}
          {run?.state === 'running' && <UnderWay progress={run.progress} />}
          {plan ? (
            <>
              <PlanInView data={data} plan={plan} isOpen={open} answer={answer} />
              {data.maySolve && open && line && <WhatIf line={line} answer={answer} />}
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
