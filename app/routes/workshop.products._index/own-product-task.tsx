import type { SerializeFrom } from '@remix-run/node'
import { nextStep, productSteps } from '#app/domain/catalogue/next-step'
import { rupiah } from '#app/domain/shared/money'
import { useWords } from '#app/i18n/use-words'
import { pictureOf } from '#app/ui/product-card/picture-of'
import { Task } from '#app/ui/task/task'
import type { productsOfProducer } from '#db/queries/products.server'

type Own = SerializeFrom<Awaited<ReturnType<typeof productsOfProducer>>>[number]

/** One product in its maker's list: what it is waiting for, and the page on which to go on with it. */
export function OwnProductTask({ product, suffix }: { product: Own; suffix: string }) {
  const { t, money, number } = useWords()
  const step = product.state === 'draft' ? nextStep(product) : undefined
  const goesOn = product.state === 'draft' || product.state === 'returned'
  const waits =
    step &&
    t('listing.go_on_at', {
      now: productSteps.indexOf(step) + 1,
      all: productSteps.length,
      step: t(`products.step.${step}`),
    })
  const price = product.price_minor !== null && money(rupiah(product.price_minor))
  const stock = product.stock > 0 && t('listing.stock_ready', { pieces: number(product.stock), unit: t(`unit.${product.unit}`) })
  const sold = [price, stock].filter(Boolean).join(' · ')
  return (
    <Task
      urgent={product.state === 'returned'}
      when={t(`products.state.${product.state}`)}
      title={product.name_id}
      picture={{ src: pictureOf(product.pictureHash, product.craft, 320), alt: '' }}
      action={{
        href: `/workshop/products/${product.id}${step ? `/${step}` : ''}${suffix}`,
        label: t(goesOn ? 'products.finish' : 'products.open'),
      }}
    >
      {product.state === 'returned' ? product.returned_reason : (waits ?? (goesOn ? t('listing.ready_to_send') : sold))}
    </Task>
  )
}
