import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changePriceTiers } from '#app/domain/catalogue/change-price-tiers.server'
import { mostTiers } from '#app/domain/catalogue/price-tiers'
import { rupiah } from '#app/domain/shared/money'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { requireOwnProduct } from '#app/http/own-product.server'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { NumberUnit } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'
import { ProductMini } from '#app/ui/product-steps/mini'
import { Dock } from '#app/ui/shell/maker-shell'
import { tiersOf } from '#db/queries/price-tiers.server'
import { TierList } from './tier-list'
import { tiersForm } from './tiers-form'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('listing.tiers')

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, product, suffix } = await requireOwnProduct(request, context, params.productId)
  const { id, name_id, craft, pictureHash, material_id, price_minor, unit, min_quantity, state } = product
  return json({
    product: { id, name_id, craft, pictureHash, material_id, price_minor, unit, min_quantity },
    tiers: await tiersOf(db, id),
    isPublic: state === 'published',
    suffix,
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, product, suffix, now } = await requireOwnProduct(request, context, params.productId)
  const form = await parseForm(request, tiersForm)
  if (!form.ok) return formProblems(form)
  const { value } = form
  const change = value.do === 'drop' ? { drop: value.from } : { add: { from: value.from, priceMinor: value.price } }
  const outcome = await changePriceTiers(db, viewer, { productId: product.id, change }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return redirect(`/workshop/products/${product.id}/tiers${suffix}`, 303)
}

/** One more price at a time, each saved. */
export default function ProductTiers() {
  const { product, tiers, isPublic, suffix } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t, money, number } = words
  const problem = problemOfForm(answer, words)
  const unit = t(`unit.${product.unit}`)
  const done = (
    <ButtonLink size="big" href={`/workshop/products/${product.id}${suffix}`}>
      {t('listing.tiers_done')}
    </ButtonLink>
  )
  const price = product.price_minor
  const open = price !== null && tiers.length < mostTiers
  return (
    <>
      <h1>{t('listing.tiers_ask')}</h1>
      <p className="t-l soft">{t('listing.tiers_lead')}</p>
      {problem && <Flash tone="bad" title={problem} />}
      {isPublic && <Flash tone="note" title={t('products.edit_public')} />}
      <ProductMini product={product} />
      {price !== null && (
        <p>{t('listing.tiers_single', { price: money(rupiah(price)), least: number(product.min_quantity), unit })}</p>
      )}
      <TierList unit={product.unit} tiers={tiers} />
      {!open && <Flash tone="note" title={t(price === null ? 'listing.tiers_need_price' : 'listing.tiers_full')} />}
      {open ? (
        <form className="flow" method="post">
          <NumberUnit
            name="from"
            label={t('listing.tier_from')}
            unitAfter={unit}
            defaultValue={typedAt(answer, 'from')}
            error={problemAt(answer, 'from', words)}
            required
          />
          <NumberUnit
            name="price"
            label={t('listing.tier_price')}
            unitBefore="Rp"
            defaultValue={typedAt(answer, 'price')}
            error={problemAt(answer, 'price', words)}
            required
          />
          <Dock>
            <Button look="primary" size="big" name="do" value="add">
              {t('listing.tier_add')}
            </Button>
            {done}
          </Dock>
        </form>
      ) : (
        <Dock>{done}</Dock>
      )}
    </>
  )
}
