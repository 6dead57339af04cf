import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { foundCentre } from '#app/domain/people/keep-centre.server'
import { flashRedirect } from '#app/http/flash.server'
import { formKey, keyField } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Crumbs } from '#app/ui/crumbs/crumbs'
import { Flash } from '#app/ui/flash/flash'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { regenciesOfMakers } from '#db/queries/product-review.server'
import { CentreFields } from './centre-fields'
import { centreFields, writtenIn } from './centre-form'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'centres' }
export const meta = title('centres.new')

const newForm = z.object({ ...centreFields, _key: keyField() })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, 'producer.gather')
  return json({ regencies: await regenciesOfMakers(db), key: formKey() })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'producer.gather')
  const form = await parseForm(request, newForm)
  if (!form.ok) return formProblems(form)
  const { _key: key, ...fields } = form.value
  const outcome = await foundCentre(db, viewer, { key, ...writtenIn(fields) }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return flashRedirect(`/house/centres/${outcome.centreId}`, 'centres.was_founded')
}

export default function NewCentre() {
  const { regencies, key } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  return (
    <>
      <Crumbs
        label={t('ui.breadcrumb')}
        items={[{ href: '/house/centres', label: t('centres.title') }]}
        here={t('centres.new')}
      />
      <DeskHead title={t('centres.new')} />
      {problem && <Flash tone="bad" title={problem} />}
      <form method="post" className="stack measure mt">
        <input type="hidden" name="_key" value={typedAt(answer, '_key', key)} />
        <CentreFields regencies={regencies} answer={answer} />
        <Button look="primary">{t('centres.found')}</Button>
      </form>
    </>
  )
}
