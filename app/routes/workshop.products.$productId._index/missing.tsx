import type { Refusal } from '#app/domain/shared/refusal'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Flash } from '#app/ui/flash/flash'

type Props = {
  product: { id: string; pictureHash: string | null }
  refusal: Pick<Refusal, 'code' | 'params'> | null
  suffix: string
}

const pages: Record<string, string> = {
  'products.price_missing': 'price',
  'products.capacity_missing': 'pace',
  'products.motif_restricted': 'about',
}

/** What is still missing, and where to add it. A photo is asked for, not demanded. */
export function Missing({ product, refusal, suffix }: Props) {
  const { t, refusal: sentence } = useWords()
  const page = refusal && pages[refusal.code]
  if (page) {
    return (
      <Flash
        tone="warn"
        title={sentence(refusal)}
        action={<ButtonLink href={`/workshop/products/${product.id}/${page}${suffix}`}>{t('products.fill_in')}</ButtonLink>}
      />
    )
  }
  if (product.pictureHash) return null
  return (
    <Flash
      tone="note"
      title={t('products.photo_better')}
      action={<ButtonLink href={`/workshop/products/${product.id}/photo${suffix}`}>{t('products.photo')}</ButtonLink>}
    />
  )
}
