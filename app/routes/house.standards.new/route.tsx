import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createStandard } from '#app/domain/catalogue/create-standard.server'
import { takePhoto, takePhotos } from '#app/domain/catalogue/take-photo.server'
import { flashRedirect } from '#app/http/flash.server'
import { formKey, keyField } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { anyPhotos } from '#app/http/picture-fields'
import { problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { motifsToChoose } from '#db/queries/motifs.server'
import { StandardFields } from './standard-fields'
import { standardForm } from './standard-form'
import { readTiers } from './tier-rows'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'standards' }
export const meta = title('standards.new')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, 'standard.edit')
  return json({ motifs: await motifsToChoose(db), key: formKey() })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, storage, viewer, now } = await requireActor(request, context, 'standard.edit')
  const form = await parseForm(request, standardForm.extend({ _key: keyField() }))
  if (!form.ok) return formProblems(form)
  const taken = await takePhoto(db, storage, form.files.get('photo'), now)
  if (!taken.ok) return formRefused({ ...taken, field: 'photo' }, form.typed)
  const sampled = await takePhotos(db, storage, anyPhotos(form, 'samples'), now)
  if (!sampled.ok) return formRefused({ ...sampled, field: 'samples' }, form.typed)
  const { _key: key, tierFrom, tierPrice, ...fields } = form.value
  const read = readTiers({ tierFrom, tierPrice })
  if (!read.ok) return formRefused(read, form.typed)
  const standard = { ...fields, key, ...(taken.photo && { photo: taken.photo }), samples: sampled.photos, tiers: read.tiers }
  const outcome = await createStandard(db, viewer, standard, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return flashRedirect(`/house/standards/${outcome.standardId}`, 'standards.done_created', { code: outcome.code })
}

export default function NewStandard() {
  const { motifs, key } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  return (
    <>
      <DeskHead title={t('standards.new')} />
      {problem && <Flash tone="bad" title={problem} />}
      <form method="post" encType="multipart/form-data" className="stack">
        <input type="hidden" name="_key" value={typedAt(answer, '_key', key)} />
        <StandardFields answer={answer} motifs={motifs} />
        <Button look="primary">{t('standards.create')}</Button>
      </form>
    </>
  )
}
