import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/http/handle'
import { withNext } from '#app/http/next-path'
import { title } from '#app/http/title'
import { optionalActor, safePath } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Go } from '#app/ui/button/button'
import { PageHead } from '#app/ui/shell/page-head'

export const handle: RouteHandle = { room: 'shop' }
export const meta = title('account.register_title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  return json({ next: safePath(new URL(request.url).searchParams.get('next'), '') || null })
}

export default function RegisterPage() {
  const { next } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <div className="wrap">
      <PageHead title={t('account.register_title')}>{t('account.register_intro')}</PageHead>
      <div className="grid grid-2">
        <section className="card stack-s">
          <h2>
            <Go href={withNext('/register/buyer', next)}>{t('account.as_buyer')}</Go>
          </h2>
          <p>{t('account.as_buyer_note')}</p>
        </section>
        <section className="card stack-s">
          <h2>
            <Go href={withNext('/register/producer', next)}>{t('account.as_producer')}</Go>
          </h2>
          <p>{t('account.as_producer_note')}</p>
        </section>
      </div>
      <p className="mt-l">
        {t('account.have_account')} <a href={withNext('/sign-in', next)}>{t('account.sign_in')}</a>
      </p>
    </div>
  )
}
