import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { issueHelpLink } from '#app/domain/people/issue-help-link.server'
import { publicUrl } from '#app/env.server'
import { identifierField } from '#app/http/account-fields'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { TextField } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'
import { DeskHead } from '#app/ui/shell/staff-shell'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'help' }
export const meta = title('account.help_title')

const helpForm = z.object({ identifier: identifierField() })

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context, 'account.help')
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, env, viewer, now } = await requireActor(request, context, 'account.help')
  const form = await parseForm(request, helpForm)
  if (!form.ok) return formProblems(form)
  const outcome = await issueHelpLink(db, viewer, { ...form.value, publicUrl: publicUrl(env) }, now)
  return outcome.ok ? json(outcome) : formRefused(outcome, form.typed)
}

export default function SignInHelpPage() {
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  return (
    <>
      <DeskHead title={t('account.help_title')} />
      <div className="measure stack">
        <p>{t('account.help_intro')}</p>
        {answer?.ok && (
          <Flash tone="good" title={t('account.help_link_for', { name: answer.name })}>
            <p>{t('account.help_link_text', { minutes: answer.minutes })}</p>
            <p>
              <code>{answer.link}</code>
            </p>
          </Flash>
        )}
        {problem && <Flash tone="bad" title={problem} />}
        <form method="post" className="stack">
          <TextField
            name="identifier"
            label={t('account.identifier')}
            autoComplete="off"
            required
            maxLength={254}
            defaultValue={typedAt(answer, 'identifier')}
            error={problemAt(answer, 'identifier', words)}
          />
          <Button look="primary">{t('account.help_make')}</Button>
        </form>
      </div>
    </>
  )
}
