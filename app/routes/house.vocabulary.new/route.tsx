import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { addConcept } from '#app/domain/vocabulary/keep-concept.server'
import { optionalText, text } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm, parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { conceptKeys } from '#db/queries/vocabulary.server'
import { ConceptFields } from './concept-fields'
import { conceptForm } from './concept-form'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'vocabulary' }
export const meta = title('vocabulary.new')

const newForm = conceptForm.extend({ answers: optionalText(80) })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, 'vocabulary.edit')
  const { words = '' } = parseQuery(request, z.object({ words: text(80).optional() }))
  return json({ keys: await conceptKeys(db), words, key: formKey() })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'vocabulary.edit')
  const form = await parseForm(request, newForm)
  if (!form.ok) return formProblems(form)
  const { _key: key, ...written } = form.value
  const outcome = await addConcept(db, viewer, { ...written, key }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return flashRedirect(`/house/vocabulary/${outcome.conceptId}`, 'vocabulary.added')
}

export default function NewConcept() {
  const { keys, words: searched, key } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  const written = { kind: 'product', formsId: searched, formsEn: '', formsRegional: '', broader: [], weak: false, note: '' }
  return (
    <>
      <DeskHead title={t('vocabulary.new')} />
      {problem && <Flash tone="bad" title={problem} />}
      <form method="post" className="stack measure">
        <input type="hidden" name="_key" value={typedAt(answer, '_key', key)} />
        <input type="hidden" name="answers" value={typedAt(answer, 'answers', searched)} />
        <ConceptFields written={written} keys={keys} answer={answer} />
        <Button look="primary">{t('vocabulary.add')}</Button>
      </form>
    </>
  )
}
