import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { takePhoto } from '#app/domain/catalogue/take-photo.server'
import { proposeMotif } from '#app/domain/motifs/propose-motif.server'
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
import { motifsToChoose } from '#db/queries/motifs.server'
import { MotifFields } from './motif-fields'
import { motifForm, wordsOfForm } from './motif-form'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'motifs' }
export const meta = title('motifs.new')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, 'motif.propose')
  return json({ parents: await motifsToChoose(db), key: formKey() })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, storage, viewer, now } = await requireActor(request, context, 'motif.propose')
  const form = await parseForm(request, motifForm.extend({ _key: keyField() }))
  if (!form.ok) return formProblems(form)
  const taken = await takePhoto(db, storage, form.files.get('photo'), now)
  if (!taken.ok) return formRefused({ ...taken, field: 'photo' }, form.typed)
  const { _key: key, ...fields } = form.value
  const outcome = await proposeMotif(db, viewer, { key, words: wordsOfForm(fields), photo: taken.photo }, now)
  return outcome.ok ? flashRedirect(`/house/motifs/${outcome.motifId}`, 'motifs.was_proposed') : formRefused(outcome, form.typed)
}

export default function NewMotif() {
  const { parents, key } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  return (
    <>
      <Crumbs label={t('ui.breadcrumb')} items={[{ href: '/house/motifs', label: t('motifs.title') }]} here={t('motifs.new')} />
      <DeskHead title={t('motifs.new')} />
      {problem && <Flash tone="bad" title={problem} />}
      <form method="post" encType="multipart/form-data" className="stack">
        <input type="hidden" name="_key" value={typedAt(answer, '_key', key)} />
        <MotifFields answer={answer} parents={parents} />
        <Button look="primary">{t('motifs.propose')}</Button>
      </form>
    </>
  )
}
