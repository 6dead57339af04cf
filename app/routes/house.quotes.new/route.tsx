import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { draftQuote } from '#app/domain/quotes/draft-quote.server'
import { benefitShares, inLines, mayQuoteMotifs } from '#app/domain/quotes/motifs-in-plan'
import { offeredPart } from '#app/domain/quotes/offered-part'
import { dayOf, plusDays } from '#app/domain/shared/calendar'
import { isId } from '#app/domain/shared/ids'
import { flashRedirect } from '#app/http/flash.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemOfForm } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Flash } from '#app/ui/flash/flash'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { motifsOfPlan } from '#db/queries/carried-motifs.server'
import { planToQuote, quoteCosts, quotesOfInquiry } from '#db/queries/quotes.server'
import { PlanSummary } from './plan-summary'
import { QuoteFields } from './quote-fields'
import { quoteForm } from './quote-form'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'quotes' }
export const meta = title('quotes.new_title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now } = await requireActor(request, context, 'quote.write')
  const planId = new URL(request.url).searchParams.get('plan')
  const source = isId('plan', planId) ? await planToQuote(db, planId) : undefined
  if (!source) throw refusalResponse({ code: 'quotes.plan_unknown' }, await context.language())
  const latest = (await quotesOfInquiry(db, source.plan.inquiry_id))[0]
  const today = dayOf(now)
  const carried = inLines(await motifsOfPlan(db, source.plan.id), offeredPart(source).lines)
  const permitted = mayQuoteMotifs(carried)
  return json({
    key: formKey(),
    plan: source.plan,
    lines: source.lines,
    makers: source.rows.length,
    benefits: benefitShares(carried),
    barred: permitted.ok ? null : permitted,
    before: latest && { ...latest, costs: await quoteCosts(db, latest.id) },
    today,
    validUntil: plusDays(today, 14),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'quote.write')
  const form = await parseForm(request, quoteForm)
  if (!form.ok) return formProblems(form)
  const { _key: key, margin: marginBp, packing, export_clearance, freight, insurance, duty, other, ...terms } = form.value
  const costs = { packing, export_clearance, freight, insurance, duty, other }
  const outcome = await draftQuote(db, viewer, { ...terms, key, marginBp, costs }, now)
  return outcome.ok ? flashRedirect(`/house/quotes/${outcome.quoteId}`, 'quotes.done_drafted') : formRefused(outcome, form.typed)
}

export default function NewQuote() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const problem = problemOfForm(answer, words)
  const meta = [data.plan.buyerName, data.plan.inquiryNumber].filter(Boolean).join(', ')
  return (
    <>
      <DeskHead title={words.t('quotes.new_title')} meta={meta} />
      {problem && <Flash tone="bad" title={problem} />}
      {!problem && data.barred && <Flash tone="bad" title={words.refusal(data.barred)} />}
      <form method="post" action={`/house/quotes/new?plan=${data.plan.id}`} className="with-aside">
        <div className="stack">
          <input type="hidden" name="_key" value={data.key} />
          <input type="hidden" name="planId" value={data.plan.id} />
          <QuoteFields data={data} answer={answer} />
        </div>
        <PlanSummary plan={data.plan} lines={data.lines} makers={data.makers} benefits={data.benefits} />
      </form>
    </>
  )
}
