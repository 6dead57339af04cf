import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requestReset, resetMinutes } from '#app/domain/people/request-reset.server'
import { publicUrl } from '#app/env.server'
import { emailField } from '#app/http/account-fields'
import { evenTime } from '#app/http/even-time.server'
import { formKey, keyField } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { optionalActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { TextField } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'
import { PageHead } from '#app/ui/shell/page-head'

export const handle: RouteHandle = { room: 'shop' }
export const meta = title('account.reset_title')

const resetForm = z.object({ _key: keyField(), email: emailField().transform((email) => ({ email })) })

export async function loader({ request, context }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  return json({ sent: new URL(request.url).searchParams.has('sent'), minutes: resetMinutes, key: formKey() })
}

export async function action({ request, context }: ActionFunctionArgs) {
  await optionalActor(context, 'public.read')
  const form = await parseForm(request, resetForm)
  if (!form.ok) return formProblems(form)
  const { db, env, address, now } = context
  const { _key: key, email: identifier } = form.value
  const asked = { key, identifier, address, publicUrl: publicUrl(env) }
  const outcome = await evenTime(() => requestReset(db, asked, now))
  return outcome.ok ? redirect('/reset?sent', 303) : formRefused(outcome, form.typed)
}

export default function ResetPage() {
  const { sent, minutes, key } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <div className="wrap">
      <PageHead title={t(sent ? 'account.reset_sent_title' : 'account.reset_title')}>
        {sent ? t('account.reset_sent_text', { minutes }) : t('account.reset_intro')}
      </PageHead>
      <div className="measure stack-l">
        {!sent && <ResetForm formKey={key} />}
        <p className="soft">{t('account.reset_phone')}</p>
        <p>
          <a href="/sign-in">{t('account.sign_in')}</a>
        </p>
      </div>
    </div>
  )
}

function ResetForm({ formKey: key }: { formKey: string }) {
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  return (
    <form method="post" className="stack">
      <input type="hidden" name="_key" value={typedAt(answer, '_key', key)} />
      {problem && <Flash tone="bad" title={problem} />}
      <TextField
        name="email"
        type="email"
        label={t('account.email')}
        autoComplete="username"
        required
        maxLength={254}
        defaultValue={typedAt(answer, 'email')}
        error={problemAt(answer, 'email', words)}
      />
      <Button look="primary">{t('account.reset_send')}</Button>
    </form>
  )
}
