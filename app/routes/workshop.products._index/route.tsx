import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { rupiah } from '#app/domain/shared/money'
import type { RouteHandle } from '#app/http/handle'
import { title } from '#app/http/title'
import { requireWorkshop } from '#app/http/workshop.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { pictureOf } from '#app/ui/product-card/picture-of'
import { Task, Tasks } from '#app/ui/task/task'
import { productsOfProducer } from '#db/queries/products.server'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('products.mine')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, producer, suffix } = await requireWorkshop(request, context, 'workshop.read')
  return json({ products: await productsOfProducer(db, producer.id), suffix })
}

const toFinish = new Set(['draft', 'returned'])

export default function OwnProducts() {
  const { products, suffix } = useLoaderData<typeof loader>()
  const { t, money } = useWords()
  const add = (
    <ButtonLink href={`/workshop/products/new${suffix}`} look="primary" size="big" icon="camera" wide>
      {t('products.add')}
    </ButtonLink>
  )
  return (
    <>
      <h1>{t('products.mine')}</h1>
      {products.length === 0 ? (
        <Empty band="anyaman" title={t('products.none')} action={add}>
          {t('products.none_text')}
        </Empty>
      ) : (
        add
      )}
      {products.length > 0 && <h2 className="visually-hidden">{t('products.list')}</h2>}
      <Tasks>
        {products.map((product) => (
          <Task
            key={product.id}
            urgent={product.state === 'returned'}
            when={t(`products.state.${product.state}`)}
            title={product.name_id}
            picture={{ src: pictureOf(product.pictureHash, product.craft, 320), alt: '' }}
            action={{
              href: `/workshop/products/${product.id}${suffix}`,
              label: t(toFinish.has(product.state) ? 'products.finish' : 'products.open'),
            }}
          >
            {product.state === 'returned'
              ? product.returned_reason
              : product.price_minor !== null && money(rupiah(product.price_minor))}
          </Task>
        ))}
      </Tasks>
    </>
  )
}
