import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isId } from '#app/domain/shared/ids'
import { editConcept } from '#app/domain/vocabulary/keep-concept.server'
import { text, ticked } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemOfForm, typedAt } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { History } from '#app/ui/history/history'
import { Check } from '#app/ui/field/choices'
import { Flash } from '#app/ui/flash/flash'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { eventsOf } from '#db/queries/events.server'
import { conceptById, conceptKeys } from '#db/queries/vocabulary.server'
import { ConceptFields } from '../house.vocabulary.new/concept-fields'
import { conceptForm } from '../house.vocabulary.new/concept-form'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'vocabulary' }
export const meta = title<typeof loader>(({ concept }) => concept.key.replaceAll('_', ' '))

const editForm = conceptForm.extend({ seen: text(40), active: ticked() })

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, 'vocabulary.edit')
  const id = params.conceptId
  const concept = isId('concept', id) ? await conceptById(db, id) : undefined
  if (!concept) throw refusalResponse({ code: 'vocabulary.unknown' }, await context.language())
  const keys = (await conceptKeys(db)).filter(({ key }) => key !== concept.key)
  return json({ concept, keys, events: await eventsOf(db, concept.id), key: formKey() })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'vocabulary.edit')
  const id = params.conceptId
  if (!isId('concept', id)) throw refusalResponse({ code: 'vocabulary.unknown' }, await context.language())
  const form = await parseForm(request, editForm)
  if (!form.ok) return formProblems(form)
  const { _key: key, ...written } = form.value
  const outcome = await editConcept(db, viewer, { ...written, conceptId: id, key }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return flashRedirect(`/house/vocabulary/${id}`, 'vocabulary.saved')
}

export default function OneConcept() {
  const { concept, keys, events, key } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t, language } = words
  const problem = problemOfForm(answer, words)
  const { kind, note, updated_at: seen } = concept
  const written = {
    ...{ kind, note, formsId: concept.forms_id, formsEn: concept.forms_en, formsRegional: concept.forms_regional },
    broader: concept.broader.split(';').filter(Boolean),
    weak: concept.weak === 1,
  }
  const name = (language === 'id' ? concept.forms_id : concept.forms_en).split(';')[0] || concept.key
  return (
    <>
      <DeskHead title={name} meta={t(`vocabulary.kind.${kind}`)} />
      {problem && <Flash tone="bad" title={problem} />}
      <div className="with-aside">
        <form key={seen} method="post" className="stack">
          <input type="hidden" name="_key" value={typedAt(answer, '_key', key)} />
          <input type="hidden" name="seen" value={typedAt(answer, 'seen', seen)} />
          <ConceptFields written={written} keys={keys} answer={answer} />
          <Check name="active" checked={answer ? typedAt(answer, 'active', '') !== '' : concept.active === 1}>
            {t('vocabulary.active')}
          </Check>
          <Button look="primary">{t('vocabulary.save')}</Button>
        </form>
        <aside>
          <History events={events} />
        </aside>
      </div>
    </>
  )
}
