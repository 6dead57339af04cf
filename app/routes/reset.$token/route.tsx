import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { choosePassword, linkWorks } from '#app/domain/people/choose-password.server'
import { newPasswordField, shortestPassword, withoutSecrets } from '#app/http/account-fields'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemAt, problemOfForm } from '#app/http/problems'
import { title } from '#app/http/title'
import { optionalActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { NewPasswordField } from '#app/ui/account/new-password-field'
import { Button, ButtonLink } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'
import { PageHead } from '#app/ui/shell/page-head'

export const handle: RouteHandle = { room: 'shop' }
export const meta = title('account.reset_title')
/**
 * The address is a secret: it is not kept, nor told to where the page leads. Not `no-referrer`: browsers then hide the
 * origin of the form as well, and a form that says nothing of where it comes from is refused.
 */
export const headers = () => ({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'strict-origin' })

const choiceForm = z.object({ password: newPasswordField() })

/** Looking does not use the link up: mail programs look ahead. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  return json({ works: await linkWorks(context.db, params.token ?? '', context.now) })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  await optionalActor(context, 'public.read')
  const form = await parseForm(request, choiceForm)
  if (!form.ok) return formProblems({ ...form, typed: withoutSecrets(form.typed) })
  const { db, now } = context
  const outcome = await choosePassword(db, { token: params.token ?? '', password: form.value.password }, now)
  return outcome.ok ? flashRedirect('/sign-in', 'account.password_was_chosen') : formRefused(outcome, {})
}

export default function ChoosePasswordPage() {
  const { works } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = works ? problemOfForm(answer, words) : t('account.link_spent')
  return (
    <div className="wrap">
      <PageHead title={t('account.reset_title')} />
      <div className="measure stack">
        {problem && <Flash tone="bad" title={problem} />}
        {works ? (
          <form method="post" className="stack">
            <NewPasswordField
              label={t('account.new_password')}
              least={shortestPassword}
              error={problemAt(answer, 'password', words)}
            />
            <Button look="primary">{t('account.choose_password')}</Button>
          </form>
        ) : (
          <ButtonLink href="/reset" look="primary">
            {t('account.link_again')}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}
