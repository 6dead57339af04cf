import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { askForOther } from '#app/domain/inquiries/ask-for-other.server'
import { everyUnit } from '#app/domain/inquiries/line-units'
import { pictureTypes } from '#app/domain/pictures/picture-limits'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { listKept, listToken } from '#app/http/list-cookie.server'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { optionalActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Crumbs } from '#app/ui/crumbs/crumbs'
import { FileDrop } from '#app/ui/field/file-drop'
import { TextArea } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'
import { AmountFields } from '#app/ui/inquiry/amount-fields'
import { PageHead } from '#app/ui/shell/page-head'
import { otherForm } from './other-form'

export const handle: RouteHandle = { room: 'shop' }
export const meta = title('inquiry.other_title')

export async function loader({ context }: LoaderFunctionArgs) {
  await optionalActor(context, 'basket.edit')
  return json(null)
}

export async function action({ request, context }: ActionFunctionArgs) {
  await optionalActor(context, 'basket.edit')
  const { db, env, storage, address, now } = context
  const form = await parseForm(request, otherForm)
  if (!form.ok) return formProblems(form)

  const file = form.files.get('picture')
  const picture = file && new Uint8Array(await file.arrayBuffer())
  const outcome = await askForOther(db, storage, { ...form.value, picture, token: listToken(request), address }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  const headers = new Headers({ 'Set-Cookie': listKept(outcome.token, env) })
  return flashRedirect('/inquiry-list', 'inquiry.line_added', {}, headers)
}

export default function OtherGoodsPage() {
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  const wrong = (field: string) => problemAt(answer, field, words)
  return (
    <div className="wrap">
      <PageHead
        title={t('inquiry.other_title')}
        crumbs={
          <Crumbs
            label={t('ui.breadcrumb')}
            items={[{ href: '/inquiry-list', label: t('inquiry.list_title') }]}
            here={t('inquiry.other_title')}
          />
        }
      >
        {t('inquiry.other_lead')}
      </PageHead>
      <form method="post" encType="multipart/form-data" className="measure stack" noValidate>
        {problem && <Flash tone="bad" title={problem} />}
        <TextArea
          name="description"
          label={t('inquiry.description')}
          rows={5}
          maxLength={1000}
          defaultValue={typedAt(answer, 'description')}
          error={wrong('description')}
        />
        <div className="form-pair">
          <AmountFields
            quantity={typedAt(answer, 'quantity')}
            unit={typedAt(answer, 'unit', 'piece')}
            units={everyUnit}
            errors={{ quantity: wrong('quantity'), unit: wrong('unit') }}
          />
        </div>
        <FileDrop
          name="picture"
          title={t('inquiry.other_picture')}
          note={`${t('inquiry.other_picture_note')}, ${t('ui.optional')}`}
          accept={pictureTypes}
          error={wrong('picture')}
        />
        <Button look="primary" size="big">
          {t('inquiry.add_button')}
        </Button>
      </form>
    </div>
  )
}
