import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { startSession } from '#app/auth/session.server'
import { signIn } from '#app/domain/people/sign-in.server'
import { withoutSecrets } from '#app/http/account-fields'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { homeOf } from '#app/http/home'
import { withNext } from '#app/http/next-path'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { optionalActor, safePath } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { SignInForm } from '#app/ui/account/sign-in-form'
import { PageHead } from '#app/ui/shell/page-head'
import { actorOfAccount } from '#db/queries/accounts.server'
import { signInForm } from './sign-in-form'

export const handle: RouteHandle = { room: 'shop' }
export const meta = title('account.sign_in')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await optionalActor(context, 'public.read')
  const next = safePath(new URL(request.url).searchParams.get('next'), '')
  if (viewer) throw redirect(next || homeOf(viewer), 303)
  return json({ next: next || null })
}

export async function action({ request, context }: ActionFunctionArgs) {
  await optionalActor(context, 'public.read')
  const form = await parseForm(request, signInForm)
  if (!form.ok) return formProblems({ ...form, typed: withoutSecrets(form.typed) })

  const { identifier, password, next } = form.value
  const outcome = await signIn(context.db, { identifier, password, address: context.address }, context.now)
  if (!outcome.ok) return formRefused(outcome, withoutSecrets(form.typed))
  const viewer = await actorOfAccount(context.db, outcome.accountId)
  const headers = { 'Set-Cookie': await startSession(context, request, outcome.accountId) }
  return redirect(safePath(next, homeOf(viewer)), { status: 303, headers })
}

export default function SignInPage() {
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const next = typedAt(answer, 'next', loaded.next ?? '') || null
  return (
    <div className="wrap">
      <PageHead title={t('account.sign_in')}>{t('account.sign_in_intro')}</PageHead>
      <div className="measure stack-l">
        <SignInForm
          next={next}
          identifier={typedAt(answer, 'identifier')}
          problem={problemOfForm(answer, words)}
          errors={{ identifier: problemAt(answer, 'identifier', words), password: problemAt(answer, 'password', words) }}
        />
        <p>
          <a href="/reset">{t('account.forgot')}</a>
        </p>
        <p>
          {t('account.no_account')} <a href={withNext('/register', next)}>{t('account.register')}</a>
        </p>
      </div>
    </div>
  )
}
