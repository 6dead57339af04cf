import type { MotifRefusal } from '#app/domain/catalogue/may-show'
import type { ProductState, Shelver } from '#app/domain/catalogue/product-states'
import type { Refusal } from '#app/domain/shared/refusal'
import { useWords } from '#app/i18n/use-words'
import { Flash } from '#app/ui/flash/flash'

type Props = {
  product: { state: ProductState; shelved_by: Shelver | null; shelved_reason: string | null; motifName: string | null }
  /** What stands against its motif today. */
  barred: Pick<Refusal<MotifRefusal>, 'code' | 'params'> | null
}

/** Why it is off the shelf, where its maker did not take it off itself: the house's reason, or the motif's rule. */
export function WhyOff({ product: { state, shelved_by, shelved_reason, motifName }, barred }: Props) {
  const { t, refusal } = useWords()
  if (shelved_by === 'house') {
    const reason = shelved_reason ?? '–'
    if (state === 'archived') return <Flash tone="note" title={t('products.house_archived', { reason })} />
    return <Flash tone="warn" title={t('products.house_paused', { reason })} text={t('products.house_paused_text')} />
  }
  if (shelved_by !== 'rule') return null
  const text = barred ? refusal(barred) : t('products.barred_over')
  return <Flash tone="warn" title={t('products.barred', { motif: motifName ?? '–' })} text={text} />
}
