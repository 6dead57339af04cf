import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeLines } from '#app/domain/inquiries/change-lines.server'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { listHash, listKept, listToken } from '#app/http/list-cookie.server'
import { problemOfForm } from '#app/http/problems'
import { title } from '#app/http/title'
import { optionalActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink, SafeSubmit } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { Flash } from '#app/ui/flash/flash'
import { ListSum } from '#app/ui/inquiry/list-sum'
import { PageHead } from '#app/ui/shell/page-head'
import { linesOf } from '#db/queries/inquiry-lines.server'
import { listByHash } from '#db/queries/inquiry-lists.server'
import { listForm } from './list-form'
import { ListLine } from './list-line'

export const handle: RouteHandle = { room: 'shop' }
export const meta = title('inquiry.list_title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  await optionalActor(context, 'basket.edit')
  const hash = listHash(request)
  const list = hash ? await listByHash(context.db, hash) : undefined
  return json({ lines: list ? await linesOf(context.db, [list.id]) : [] })
}

export async function action({ request, context }: ActionFunctionArgs) {
  await optionalActor(context, 'basket.edit')
  const { db, env, now } = context
  const token = listToken(request)
  if (!token) return redirect('/inquiry-list', 303)
  const form = await parseForm(request, listForm)
  if (!form.ok) return formProblems(form)

  const { lines, remove, go } = form.value
  const changes = Object.entries(lines).map(([id, change]) => ({ lineId: id as keyof typeof lines, ...change }))
  const outcome = await changeLines(db, { token, changes, remove: remove ?? undefined }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  const headers = new Headers({ 'Set-Cookie': listKept(token, env) })
  if (go === 'details' && !remove) return redirect('/inquiry-list/send', { status: 303, headers })
  return flashRedirect('/inquiry-list', remove ? 'inquiry.line_removed' : 'inquiry.list_saved', {}, headers)
}

export default function InquiryListPage() {
  const { lines } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  if (lines.length === 0) return <EmptyList />
  const problem = problemOfForm(answer, words)
  return (
    <div className="wrap">
      <PageHead title={t('inquiry.list_title')}>{t('inquiry.list_lead', { count: lines.length })}</PageHead>
      {problem && (
        <div className="mb">
          <Flash tone="bad" title={problem} />
        </div>
      )}
      <form method="post" className="with-aside" noValidate>
        <SafeSubmit name="go" value="stay">
          {t('inquiry.save_list')}
        </SafeSubmit>
        <section className="form-block inq-lines" aria-labelledby="lines">
          <header className="row row-between">
            <h2 id="lines">{t('inquiry.products')}</h2>
            <div className="row">
              <ButtonLink href="/inquiry-list/other" look="quiet" icon="plus">
                {t('inquiry.add_other')}
              </ButtonLink>
              <ButtonLink href="/catalogue" look="quiet" icon="plus">
                {t('inquiry.add_product')}
              </ButtonLink>
            </div>
          </header>
          <ol className="lines">
            {lines.map((line) => (
              <ListLine key={line.id} line={line} answer={answer} />
            ))}
          </ol>
        </section>
        <aside className="card sum" aria-labelledby="sum">
          <h2 id="sum" className="h-small">
            {t('inquiry.summary')}
          </h2>
          <ListSum lines={lines} />
          <Button look="primary" size="big" wide name="go" value="details">
            {t('inquiry.to_details')}
          </Button>
          <Button wide name="go" value="stay">
            {t('inquiry.save_list')}
          </Button>
        </aside>
      </form>
    </div>
  )
}

function EmptyList() {
  const { t } = useWords()
  return (
    <div className="wrap">
      <PageHead title={t('inquiry.list_title')} />
      <Empty
        band="anyaman"
        title={t('inquiry.list_empty_title')}
        action={
          <div className="row">
            <ButtonLink href="/catalogue" look="primary">
              {t('inquiry.to_catalogue')}
            </ButtonLink>
            <ButtonLink href="/inquiry-list/other">{t('inquiry.add_other')}</ButtonLink>
          </div>
        }
      >
        {t('inquiry.list_empty_text')}
      </Empty>
    </div>
  )
}
