import type { SerializeFrom } from '@remix-run/node'
import { paceOf } from '#app/domain/catalogue/pace'
import { useWords, type Words } from '#app/i18n/use-words'
import { type Fact, Facts } from '#app/ui/facts/facts'
import type { loadItem } from './load-item.server'

type Item = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadItem>>>>
type Standard = Extract<Item, { kind: 'standard' }>['item']

/** The figures a buyer compares, those that are known. */
export function ItemFacts({ found }: { found: Item }) {
  const words = useWords()
  const { t, number } = words
  const { item, motif } = found
  const unit = t(`unit.${item.unit}`)
  const pace = item.perYear ? paceOf(item.perYear) : undefined
  const quantity = number(item.min_quantity)
  const facts: (Fact | null)[] = [
    { term: t('catalogue.fact.minimum'), value: `${quantity} ${unit}` },
    { term: t('catalogue.fact.lead'), value: t('catalogue.lead_minimum', { count: item.lead_days, quantity, unit }) },
    fact('capacity', pace && t(`catalogue.per_${pace.per}`, { pieces: pace.pieces, unit }), words),
    fact('size', item.size, words),
    fact('material', item.material, words),
    fact('motif', motif?.name, words),
    { term: t('catalogue.fact.counting'), value: t('catalogue.conversion', { unit }) },
    ...(found.kind === 'standard' ? packing(found.item, unit, words) : []),
  ]
  return <Facts lines facts={facts.filter((one) => one !== null)} />
}

function packing(item: Standard, unit: string, words: Words): (Fact | null)[] {
  const { t, number } = words
  const carton = item.carton_pieces && {
    pieces: number(item.carton_pieces),
    unit,
    size: item.carton_size ?? '',
  }
  return [
    fact('weight', item.weight_g && t('catalogue.grams', { grams: item.weight_g }), words),
    fact('carton', carton && t(item.carton_size ? 'catalogue.carton_sized' : 'catalogue.carton', carton), words),
    fact('hs', item.hs6 && `${item.hs6.slice(0, 4)}.${item.hs6.slice(4)}`, words),
    fact('code', item.code, words),
  ]
}

type Named = 'capacity' | 'size' | 'material' | 'motif' | 'weight' | 'carton' | 'hs' | 'code'

function fact(name: Named, value: string | number | null | undefined, { t }: Words): Fact | null {
  return value ? { term: t(`catalogue.fact.${name}`), value } : null
}
