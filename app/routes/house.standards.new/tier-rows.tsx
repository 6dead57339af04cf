import { mostTiers, type PriceTier } from '#app/domain/catalogue/price-tiers'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { allTypedAt, problemAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { FieldNotes } from '#app/ui/field/field'
import { NumberUnit } from '#app/ui/field/text-field'

type Rows = { tierFrom: readonly (number | null)[]; tierPrice: readonly (number | null)[] }

/** Each row a quantity and its price; empty rows are none. */
export function readTiers({ tierFrom, tierPrice }: Rows): Outcome<'goods.tier_half', { tiers: PriceTier[] }> {
  const tiers: PriceTier[] = []
  for (const [at, from] of tierFrom.entries()) {
    const priceMinor = tierPrice[at] ?? null
    if (from === null && priceMinor === null) continue
    if (from === null) return refuse('goods.tier_half', undefined, `tierFrom.${at}`)
    if (priceMinor === null) return refuse('goods.tier_half', undefined, `tierPrice.${at}`)
    tiers.push({ from, priceMinor })
  }
  return { ok: true, tiers }
}

/** As many rows as there may be prices: nothing has to be added by script. */
export function TierRows({ answer, tiers }: { answer: unknown; tiers: readonly PriceTier[] }) {
  const words = useWords()
  const { t, number } = words
  const typed = {
    tierFrom: allTypedAt(
      answer,
      'tierFrom',
      tiers.map(({ from }) => number(from)),
    ),
    tierPrice: allTypedAt(
      answer,
      'tierPrice',
      tiers.map(({ priceMinor }) => number(priceMinor)),
    ),
  }
  const field = (name: keyof typeof typed, at: number) => ({
    name,
    id: `${name}-${at + 1}`,
    defaultValue: typed[name][at],
    error: problemAt(answer, `${name}.${at}`, words),
  })
  const problem = problemAt(answer, 'tiers', words)
  return (
    <fieldset className={problem ? 'field is-bad' : 'field'} aria-describedby={problem ? 'tiers-error tiers-hint' : 'tiers-hint'}>
      <legend>{t('goods.tiers')}</legend>
      <FieldNotes id="tiers" hint={t('goods.tiers_hint')} error={problem} />
      {Array.from({ length: mostTiers }, (_, at) => (
        <div key={at} className="form-pair">
          <NumberUnit {...field('tierFrom', at)} label={t('goods.tier_from', { nth: at + 1 })} />
          <NumberUnit {...field('tierPrice', at)} label={t('goods.tier_price', { nth: at + 1 })} unitBefore="Rp" />
        </div>
      ))}
    </fieldset>
  )
}
