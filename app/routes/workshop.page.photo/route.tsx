import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { takePhoto } from '#app/domain/catalogue/take-photo.server'
import { keepPhoto, removePhoto } from '#app/domain/people/keep-photo.server'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { howField, noHow, photoFields, removeFields } from '#app/http/maker-page-fields'
import { problemOfForm } from '#app/http/problems'
import { title } from '#app/http/title'
import { requireWorkshop } from '#app/http/workshop.server'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { PhotoWords } from '#app/ui/maker/photo-words'
import { Dock } from '#app/ui/shell/maker-shell'
import { pageOfProducer } from '#db/queries/producer-pages.server'
import { OwnPhotoSlots } from './own-photo-slots'
import { RemovePhoto } from './remove-photo'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('page.photo')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, producer, onBehalf } = await requireWorkshop(request, context, 'page.edit')
  const page = await pageOfProducer(db, producer.id)
  return json({ photo: page?.photo ?? null, seen: page?.seen ?? '', onBehalf })
}

const photoForm = (onBehalf: boolean) =>
  z.discriminatedUnion(
    'do',
    [
      z.object({ do: z.literal('keep'), ...photoFields, how: onBehalf ? howField : noHow }),
      z.object({ do: z.literal('remove'), ...removeFields }),
    ],
    'form.not_a_choice',
  )

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, storage, viewer, producer, onBehalf, suffix, now } = await requireWorkshop(request, context, 'page.edit')
  const form = await parseForm(request, photoForm(onBehalf))
  if (!form.ok) return formProblems(form)
  const own = { producerId: producer.id, seen: form.value.seen }
  if (form.value.do === 'remove') {
    const removed = await removePhoto({ db, storage }, viewer, own, now)
    return removed.ok ? flashRedirect(`/workshop/page${suffix}`, 'page.photo_was_removed') : formRefused(removed, form.typed)
  }
  const taken = await takePhoto(db, storage, form.files.get('photo'), now)
  if (!taken.ok) return formRefused({ ...taken, field: 'photo' }, form.typed)
  const { textId, textEn, shown, how } = form.value
  const photo = { ...own, photo: taken.photo, textId, textEn, isShown: shown === 'yes', how: how ?? null }
  const outcome = await keepPhoto({ db, storage }, viewer, photo, now)
  return outcome.ok ? flashRedirect(`/workshop/page${suffix}`, 'page.was_saved') : formRefused(outcome, form.typed)
}

export default function OwnPhoto() {
  const { photo, seen, onBehalf } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  return (
    <>
      <h1>{t('page.ask_photo')}</h1>
      <p className="t-l soft">{t('page.photo_lead')}</p>
      {problem && <Flash tone="bad" title={problem} />}
      <form className="flow" method="post" encType="multipart/form-data">
        <input type="hidden" name="seen" value={seen} />
        <OwnPhotoSlots photo={photo} answer={answer} />
        <PhotoWords photo={photo} answer={answer} question asksHow={onBehalf} />
        <Dock>
          <Button look="primary" size="big" name="do" value="keep">
            {t('page.photo_save')}
          </Button>
        </Dock>
      </form>
      {photo && <RemovePhoto seen={seen} />}
    </>
  )
}
