import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { identifierText } from '#app/domain/people/identifier'
import { registerProducer } from '#app/domain/people/register-producer.server'
import { publicUrl } from '#app/env.server'
import { withoutSecrets } from '#app/http/account-fields'
import { evenTime } from '#app/http/even-time.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { withNext } from '#app/http/next-path'
import { typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { optionalActor, safePath } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Registered } from '#app/ui/account/registered'
import { PageHead } from '#app/ui/shell/page-head'
import { ProducerFields } from './producer-fields'
import { producerForm } from './producer-form'

export const handle: RouteHandle = { room: 'shop' }
export const meta = title('account.producer_title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  return json({ key: formKey(), next: safePath(new URL(request.url).searchParams.get('next'), '') || null })
}

export async function action({ request, context }: ActionFunctionArgs) {
  await optionalActor(context, 'public.read')
  const form = await parseForm(request, producerForm)
  if (!form.ok) return formProblems({ ...form, typed: withoutSecrets(form.typed) })

  const { _key: key, next, name, identifier, password, workshop, regency, ...facts } = form.value
  const { db, env, address, now } = context
  const person = { name, identifier, password, key, address, publicUrl: publicUrl(env), language: await context.language() }
  const outcome = await evenTime(() =>
    registerProducer(db, { ...person, workshop: { ...facts, ...regency, name: workshop } }, now),
  )
  if (!outcome.ok) return formRefused(outcome, withoutSecrets(form.typed))
  return json({ ok: true as const, identifier: identifierText(identifier), next: safePath(next, '') || null })
}

export default function RegisterProducerPage() {
  const { key, next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  if (answer?.ok) return <Registered identifier={answer.identifier} next={answer.next} />
  return (
    <div className="wrap">
      <PageHead title={t('account.producer_title')}>{t('account.producer_intro')}</PageHead>
      <div className="measure">
        <ProducerFields formKey={typedAt(answer, '_key', key)} next={typedAt(answer, 'next', next ?? '')} answer={answer} />
        <p className="mt-l">
          {t('account.have_account')} <a href={withNext('/sign-in', next)}>{t('account.sign_in')}</a>
        </p>
      </div>
    </div>
  )
}
