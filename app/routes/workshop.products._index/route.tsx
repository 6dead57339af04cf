import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { RouteHandle } from '#app/http/handle'
import { title } from '#app/http/title'
import { requireWorkshop } from '#app/http/workshop.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { Tasks } from '#app/ui/task/task'
import { productsOfProducer } from '#db/queries/products.server'
import { OwnProductTask } from './own-product-task'

export const handle: RouteHandle = { room: 'maker' }
export const meta = title('products.mine')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, producer, suffix } = await requireWorkshop(request, context, 'workshop.read')
  return json({ products: await productsOfProducer(db, producer.id), suffix })
}

export default function OwnProducts() {
  const { products, suffix } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const kept = products.filter(({ state }) => state !== 'archived')
  const archived = products.filter(({ state }) => state === 'archived')
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
      {kept.length > 0 && <h2 className="visually-hidden">{t('products.list')}</h2>}
      <Tasks>
        {kept.map((product) => (
          <OwnProductTask key={product.id} product={product} suffix={suffix} />
        ))}
      </Tasks>
      {archived.length > 0 && (
        <details>
          <summary className="btn btn-quiet btn-wide">{t('listing.archived', { count: archived.length })}</summary>
          <Tasks>
            {archived.map((product) => (
              <OwnProductTask key={product.id} product={product} suffix={suffix} />
            ))}
          </Tasks>
        </details>
      )}
    </>
  )
}
