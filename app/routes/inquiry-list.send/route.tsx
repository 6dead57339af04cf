import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/auth/permissions'
import { earliestNeed } from '#app/domain/inquiries/inquiry-details'
import { keepDetails } from '#app/domain/inquiries/keep-details.server'
import { sendInquiry } from '#app/domain/inquiries/send-inquiry.server'
import { dayOf } from '#app/domain/shared/calendar'
import { refuse } from '#app/domain/shared/refusal'
import { publicUrl } from '#app/env.server'
import { flashRedirect } from '#app/http/flash.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { listForgotten, listHash, listKept, listToken } from '#app/http/list-cookie.server'
import { withNext } from '#app/http/next-path'
import { problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { optionalActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { ListSum } from '#app/ui/inquiry/list-sum'
import { PageHead } from '#app/ui/shell/page-head'
import { buyersOf } from '#db/queries/buyers.server'
import { linesOf } from '#db/queries/inquiry-lines.server'
import { listByHash } from '#db/queries/inquiry-lists.server'
import { DeliveryFields } from './delivery-fields'
import { sendForm } from './send-form'
import { WhoAsks } from './who-asks'

export const handle: RouteHandle = { room: 'shop' }
export const meta = title('inquiry.send_title')

const here = '/inquiry-list/send'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await optionalActor(context, 'basket.edit')
  const { db, now } = context
  const hash = listHash(request)
  const list = hash ? await listByHash(db, hash) : undefined
  if (!list || list.lines === 0) throw redirect('/inquiry-list', 303)
  const buyers = viewer && viewer.buyerIds.length > 0 ? await buyersOf(db, viewer) : []
  const { neededBy, country, incoterm, place, note } = list
  return json({
    saved: { neededBy, country: country ?? buyers[0]?.country ?? null, incoterm, place, note },
    lines: await linesOf(db, [list.id]),
    earliest: earliestNeed(dayOf(now)),
    asker: viewer ? { name: viewer.name, buyers } : null,
    key: formKey(),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await optionalActor(context, 'basket.edit')
  const { db, env, now } = context
  const token = listToken(request)
  const form = await parseForm(request, sendForm)
  if (!form.ok) return formProblems(form)

  if (!viewer || !may(viewer, 'inquiry.send')) {
    if (!token) return redirect('/inquiry-list', 303)
    const kept = await keepDetails(db, { token, details: form.value.details }, now)
    if (!kept.ok) return formRefused(kept, form.typed)
    if (viewer) return formRefused(refuse('inquiry.not_a_buyer'), form.typed)
    return redirect(withNext('/sign-in', here), { status: 303, headers: { 'Set-Cookie': listKept(token, env) } })
  }

  const outcome = await sendInquiry(db, viewer, { ...form.value, token, publicUrl: publicUrl(env) }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  const { inquiryId, number } = outcome
  const headers = new Headers({ 'Set-Cookie': listForgotten(env) })
  return flashRedirect(`/buying/inquiries/${inquiryId}`, 'inquiry.was_sent', { number }, headers)
}

export default function SendInquiryPage() {
  const { saved, lines, earliest, asker, key } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  const isLastStep = asker !== null && saved.neededBy !== null
  return (
    <div className="wrap">
      <PageHead title={t('inquiry.send_title')}>{t(isLastStep ? 'inquiry.almost_sent' : 'inquiry.send_lead')}</PageHead>
      {problem && (
        <div className="mb">
          <Flash tone="bad" title={problem} />
        </div>
      )}
      <form method="post" className="with-aside" noValidate>
        <div>
          <input type="hidden" name="_key" value={typedAt(answer, '_key', key)} />
          <DeliveryFields saved={saved} earliest={earliest} answer={answer} />
          <WhoAsks asker={asker} note={saved.note ?? ''} answer={answer} />
        </div>
        <aside className="card sum" aria-labelledby="sum">
          <h2 id="sum" className="h-small">
            {t('inquiry.summary')}
          </h2>
          <ListSum lines={lines} />
          <p className="t-s soft">{t('inquiry.send_consequence')}</p>
          <Button look="primary" size="big" wide>
            {t(asker ? 'inquiry.send' : 'inquiry.sign_in_and_send')}
          </Button>
          <ButtonLink href="/inquiry-list" wide>
            {t('inquiry.back_to_list')}
          </ButtonLink>
        </aside>
      </form>
    </div>
  )
}
