import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { correctMaker } from '#app/domain/people/correct-maker.server'
import { factsSeen } from '#app/domain/people/maker-facts'
import { isId } from '#app/domain/shared/ids'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { Crumbs } from '#app/ui/crumbs/crumbs'
import { FieldNotes } from '#app/ui/field/field'
import { Flash } from '#app/ui/flash/flash'
import { Panel } from '#app/ui/panel/panel'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { regenciesInCare } from '#db/queries/house-makers.server'
import { factsToCorrect } from '#db/queries/maker-facts.server'
import { accountsOfProducer } from '#db/queries/maker-people.server'
import { correctForm, factsIn } from './correct-form'
import { FactFields } from './fact-fields'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'makers' }
export const meta = title('people.correct_title')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'producer.care')
  const { producerId } = params
  const facts = isId('producer', producerId) ? await factsToCorrect(db, viewer, producerId) : undefined
  if (!facts || !isId('producer', producerId)) throw refusalResponse({ code: 'people.maker_unknown' }, await context.language())
  const accounts = facts.phone === null ? [] : await accountsOfProducer(db, viewer, producerId)
  return json({
    id: producerId,
    facts,
    seen: factsSeen(facts),
    signsIn: accounts.filter(({ phone }) => phone === facts.phone).map(({ name }) => name),
    regencies: await regenciesInCare(db, viewer),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'producer.care')
  const { producerId } = params
  if (!isId('producer', producerId)) throw refusalResponse({ code: 'people.maker_unknown' }, await context.language())
  const form = await parseForm(request, correctForm)
  if (!form.ok) return formProblems(form)
  const { seen } = form.value
  const outcome = await correctMaker(db, viewer, { producerId, facts: factsIn(form.value), seen }, now)
  return outcome.ok ? flashRedirect(`/house/makers/${producerId}`, 'people.was_corrected') : formRefused(outcome, form.typed)
}

/** What the house was told of a maker, to be put right. */
export default function CorrectMaker() {
  const { id, facts, seen, signsIn, regencies } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  return (
    <>
      <Crumbs
        label={t('ui.breadcrumb')}
        items={[
          { href: '/house/makers', label: t('people.makers_title') },
          { href: `/house/makers/${id}`, label: facts.name },
        ]}
        here={t('people.correct')}
      />
      <DeskHead title={t('people.correct_title')} meta={facts.name} />
      {problem && <Flash tone="bad" title={problem} />}
      <Panel id="correct" title={t('people.facts')}>
        <form method="post" className="stack">
          <p className="soft">{t('people.correct_hint')}</p>
          <input type="hidden" name="seen" value={typedAt(answer, 'seen', seen)} />
          <FieldNotes id="seen" error={problemAt(answer, 'seen', words)} />
          <FactFields facts={facts} regencies={regencies} signsIn={signsIn} answer={answer} />
          <div className="row">
            <Button look="primary">{t('ui.save')}</Button>
            <ButtonLink href={`/house/makers/${id}`}>{t('ui.cancel')}</ButtonLink>
          </div>
        </form>
      </Panel>
    </>
  )
}
