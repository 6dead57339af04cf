import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { endSession, startSession } from '#app/auth/session.server'
import { changePassword, changeProfile, signOutEverywhere } from '#app/domain/people/change-account.server'
import { withoutSecrets } from '#app/http/account-fields'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { typedAt } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { PageHead } from '#app/ui/shell/page-head'
import { accountById } from '#db/queries/accounts.server'
import { accountForms } from './account-forms'
import { EverywhereForm, PasswordForm, ProfileForm } from './forms'

export const handle: RouteHandle = { room: 'shop' }
export const meta = title('account.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'account.own')
  const account = await accountById(db, viewer.accountId)
  if (!account) throw refusalResponse({ code: 'shared.not_found' }, viewer.language)
  const { name, language, email, phone } = account
  return json({ name, language, signsInWith: email ?? phone ?? '' })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const guarded = await requireActor(request, context, 'account.own')
  const { db, viewer, now } = guarded
  const form = await parseForm(request, accountForms)
  if (!form.ok) return formProblems({ ...form, typed: withoutSecrets(form.typed) })

  if (form.value._form === 'profile') {
    await changeProfile(db, viewer, form.value, now)
    return flashRedirect('/account', 'account.profile_was_saved')
  }
  if (form.value._form === 'password') {
    const outcome = await changePassword(db, viewer, form.value, now)
    if (!outcome.ok) return formRefused(outcome, withoutSecrets(form.typed))
    const headers = new Headers({ 'Set-Cookie': await startSession(guarded, request, viewer.accountId) })
    return flashRedirect('/account', 'account.password_was_changed', {}, headers)
  }
  await signOutEverywhere(db, viewer, now)
  const headers = new Headers({ 'Set-Cookie': await endSession(guarded, request) })
  return flashRedirect('/sign-in', 'account.signed_out_everywhere', {}, headers)
}

export default function AccountPage() {
  const { name, language, signsInWith } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  const sent = typedAt(answer, '_form')
  return (
    <div className="wrap">
      <PageHead title={t('account.title')}>
        {t('account.signs_in_with')} <strong>{signsInWith}</strong>
      </PageHead>
      <div className="measure stack-l">
        <ProfileForm name={name} language={language} answer={sent === 'profile' ? answer : undefined} />
        <PasswordForm answer={sent === 'password' ? answer : undefined} />
        <EverywhereForm />
      </div>
    </div>
  )
}
