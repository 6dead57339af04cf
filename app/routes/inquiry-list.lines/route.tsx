import { type ActionFunctionArgs, type AppLoadContext, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addLine } from '#app/domain/inquiries/add-line.server'
import { listLimits } from '#app/domain/inquiries/list-limits'
import { unitsFor } from '#app/domain/inquiries/line-units'
import { pictureUrl } from '#app/domain/pictures/picture-files'
import { isId } from '#app/domain/shared/ids'
import { flashRedirect } from '#app/http/flash.server'
import { type FormProblems, parseForm, problemsOfRefusal } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { listKept, listToken } from '#app/http/list-cookie.server'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { statusOf } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { optionalActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { Flash } from '#app/ui/flash/flash'
import { AmountFields } from '#app/ui/inquiry/amount-fields'
import { lineName } from '#app/ui/inquiry/line-words'
import { PageHead } from '#app/ui/shell/page-head'
import { goodsOfCatalogue } from '#db/queries/list-goods.server'
import { addForm } from './add-form'

export const handle: RouteHandle = { room: 'shop' }
export const meta = title('inquiry.add_title')

/** With `?sample=` of something in the catalogue, a form that asks for one piece of it to look at. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await optionalActor(context, 'basket.edit')
  const goods = await goodsNamed(context, new URL(request.url).searchParams.get('sample'))
  return json({ goods: goods ?? null })
}

async function goodsNamed({ db }: AppLoadContext, id: unknown) {
  return isId('product', id) || isId('standard', id) ? goodsOfCatalogue(db, id) : undefined
}

/** Takes the forms of the catalogue's pages, which are shared between visitors: it is the list that makes them single. */
export async function action({ request, context }: ActionFunctionArgs) {
  await optionalActor(context, 'basket.edit')
  const { db, env, address, now } = context
  const form = await parseForm(request, addForm)
  if (!form.ok) return showAgain(context, form, 422)

  const outcome = await addLine(db, { ...form.value, token: listToken(request), address }, now)
  if (!outcome.ok) return showAgain(context, problemsOfRefusal(outcome, form.typed), statusOf(outcome.code))
  const headers = new Headers({ 'Set-Cookie': listKept(outcome.token, env) })
  return flashRedirect('/inquiry-list', 'inquiry.line_added', {}, headers)
}

/** The form once more, with the goods it is about: the page it came from is not here. */
async function showAgain(context: AppLoadContext, answer: FormProblems, status: number) {
  const { productId, standardId } = answer.typed
  const goods = (await goodsNamed(context, productId)) ?? (await goodsNamed(context, standardId))
  return json({ ...answer, goods }, { status })
}

export default function AddToListPage() {
  const answer = useActionData<typeof showAgain>()
  const words = useWords()
  const { t } = words
  const { goods: sampled } = useLoaderData<typeof loader>()
  const goods = answer ? answer.goods : sampled
  const isSample = answer ? typedAt(answer, 'sample') !== '' : goods !== null
  const problem = problemOfForm(answer, words)
  return (
    <div className="wrap">
      <PageHead title={t(isSample ? 'inquiry.sample_title' : 'inquiry.add_title')}>
        {goods && t(isSample ? 'inquiry.sample_lead' : 'inquiry.add_look_again', { most: listLimits.samples })}
      </PageHead>
      {goods ? (
        <form method="post" action="/inquiry-list/lines" className="measure stack" noValidate>
          {problem && <Flash tone="bad" title={problem} />}
          <input type="hidden" name={isId('product', goods.id) ? 'productId' : 'standardId'} value={goods.id} />
          {isSample && <input type="hidden" name="sample" value="1" />}
          <div className="line-item">
            <div className="line-pic">
              {goods.picture && <img src={pictureUrl(goods.picture, 320)} width="96" height="96" alt="" />}
            </div>
            <div className="line-main">
              <h2 className="h-small">
                <a href={`/catalogue/${goods.slug}`}>{lineName({ ...goods, description: null, sample: 0 }, words)}</a>
              </h2>
              <div className="line-fields">
                <AmountFields
                  quantity={typedAt(answer, 'quantity', isSample ? '1' : '')}
                  unit={typedAt(answer, 'unit', goods.unit)}
                  units={isSample ? [goods.unit] : unitsFor(goods.unit)}
                  errors={{ quantity: problemAt(answer, 'quantity', words), unit: problemAt(answer, 'unit', words) }}
                />
              </div>
            </div>
          </div>
          <Button look="primary" size="big">
            {t('inquiry.add_button')}
          </Button>
        </form>
      ) : (
        <Empty
          band="anyaman"
          title={answer ? (problem ?? t('inquiry.add_nothing')) : t('inquiry.add_nothing')}
          action={
            <ButtonLink href="/catalogue" look="primary">
              {t('inquiry.to_catalogue')}
            </ButtonLink>
          }
        />
      )}
    </div>
  )
}
