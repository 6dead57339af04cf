import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { endSession } from '#app/auth/session.server'
import { flashRedirect } from '#app/http/flash.server'
import type { RouteHandle } from '#app/http/handle'
import { title } from '#app/http/title'
import { optionalActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { PageHead } from '#app/ui/shell/page-head'

export const handle: RouteHandle = { room: 'shop' }
export const meta = title('account.sign_out')

export async function loader({ context }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  await optionalActor(context, 'public.read')
  const headers = new Headers({ 'Set-Cookie': await endSession(context, request) })
  return flashRedirect('/', 'account.signed_out', {}, headers)
}

/** For whoever comes by the address: a link must not sign anybody out. */
export default function SignOutPage() {
  const { t } = useWords()
  return (
    <div className="wrap">
      <PageHead title={t('account.sign_out_question')} />
      <form method="post">
        <Button look="primary">{t('account.sign_out')}</Button>
      </form>
    </div>
  )
}
