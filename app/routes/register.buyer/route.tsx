import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { registerBuyer } from '#app/domain/people/register-buyer.server'
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
import { BuyerFields } from './buyer-fields'
import { buyerForm } from './buyer-form'

export const handle: RouteHandle = { room: 'shop' }
export const meta = title('account.buyer_title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  return json({ key: formKey(), next: safePath(new URL(request.url).searchParams.get('next'), '') || null })
}

export async function action({ request, context }: ActionFunctionArgs) {
  await optionalActor(context, 'public.read')
  const form = await parseForm(request, buyerForm)
  if (!form.ok) return formProblems({ ...form, typed: withoutSecrets(form.typed) })

  const { _key: key, next, organisation, country, city, currency, ...person } = form.value
  const { db, env, address, now } = context
  const registration = { ...person, key, address, publicUrl: publicUrl(env), language: await context.language() }
  const outcome = await evenTime(() =>
    registerBuyer(db, { ...registration, organisation: { name: organisation, country, city, currency } }, now),
  )
  if (!outcome.ok) return formRefused(outcome, withoutSecrets(form.typed))
  return json({ ok: true as const, identifier: person.identifier.email, next: safePath(next, '') || null })
}

export default function RegisterBuyerPage() {
  const { key, next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  if (answer?.ok) return <Registered identifier={answer.identifier} next={answer.next} />
  return (
    <div className="wrap">
      <PageHead title={t('account.buyer_title')}>{t('account.buyer_intro')}</PageHead>
      <div className="measure">
        <BuyerFields formKey={typedAt(answer, '_key', key)} next={typedAt(answer, 'next', next ?? '')} answer={answer} />
        <p className="mt-l">
          {t('account.have_account')} <a href={withNext('/sign-in', next)}>{t('account.sign_in')}</a>
        </p>
      </div>
    </div>
  )
}
