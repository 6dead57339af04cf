import type { Kept } from '#app/domain/deliveries/delivery-rules'
import { useWords } from '#app/i18n/use-words'

/** How promises were kept, in two sentences. */
export function KeptWords({ kept }: { kept: Kept }) {
  const { t, number, share } = useWords()
  const { promises, onTime, promised, came, delivered, accepted } = kept
  return (
    <>
      {t('deliveries.kept', { onTime: number(onTime), promises: number(promises) })}{' '}
      {delivered > 0 && t('deliveries.shares', { came: share(came / promised), accepted: share(accepted / delivered) })}
    </>
  )
}
