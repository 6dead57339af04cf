import type { SerializeFrom } from '@remix-run/node'
import type { ReactNode } from 'react'
import { paceOf } from '#app/domain/catalogue/pace'
import { useWords, type Words } from '#app/i18n/use-words'
import { type Fact, Facts } from '#app/ui/facts/facts'
import type { loadItem } from './load-item.server'

type Item = SerializeFrom<NonNullable<Awaited<ReturnType<typeof loadItem>>>>

/** The figures a buyer compares, and how it is kept, packed and declared; what is not known is left out. */
export function ItemFacts({ found }: { found: Pick<Item, 'kind' | 'item' | 'motif'> }) {
  const words = useWords()
  const { t, number } = words
  const { item, motif } = found
  const unit = t(`unit.${item.unit}`)
  const pace = item.perYear ? paceOf(item.perYear) : undefined
  const quantity = number(item.min_quantity)
  const facts = [
    { term: t('catalogue.fact.minimum'), value: `${quantity} ${unit}` },
    { term: t('catalogue.fact.lead'), value: t('catalogue.lead_minimum', { count: item.lead_days, quantity, unit }) },
    fact('capacity', pace && t(`catalogue.per_${pace.per}`, { pieces: pace.pieces, unit }), words),
    fact('size', item.size && sized(item.size, item.tolerance, words), words),
    fact('material', (item.material ?? item.botanical) ? <Material {...item} /> : null, words),
    fact('motif', motif && <a href={`/motifs/${motif.slug}`}>{motif.name}</a>, words),
    item.care ? { term: t('goods.care'), value: item.care } : null,
    fact('weight', item.weight_g && weighed(item.weight_g, words), words),
    fact('carton', item.carton_pieces && cartoned(item.carton_pieces, item.carton_size, unit, words), words),
    fact('hs', item.hs6 && `${item.hs6.slice(0, 4)}.${item.hs6.slice(4)}`, words),
    { term: t('catalogue.fact.counting'), value: t('catalogue.conversion', { unit }) },
    fact('code', 'code' in item ? item.code : null, words),
  ]
  return <Facts lines facts={facts.filter((one) => one !== null)} />
}

function Material({ material, botanical }: { material: string | null; botanical: string | null }) {
  return (
    <>
      {material}
      {material && botanical && ', '}
      {botanical && <span className="latin">{botanical}</span>}
    </>
  )
}

export function sized(size: string, tolerance: string | null, { t }: Words): string {
  return tolerance ? t('goods.size_within', { size, tolerance }) : size
}

const gramsInKilo = 1000

/** Grams until a kilo is reached. */
export function weighed(grams: number, { t, number }: Words): string {
  return grams < gramsInKilo ? t('catalogue.grams', { grams }) : t('catalogue.kilos', { kilos: number(grams / gramsInKilo) })
}

function cartoned(pieces: number, size: string | null, unit: string, { t, number }: Words): string {
  return t(size ? 'catalogue.carton_sized' : 'catalogue.carton', { pieces: number(pieces), unit, size: size ?? '' })
}

type Named = 'capacity' | 'size' | 'material' | 'motif' | 'weight' | 'carton' | 'hs' | 'code'

function fact(name: Named, value: ReactNode, { t }: Words): Fact | null {
  return value ? { term: t(`catalogue.fact.${name}`), value } : null
}
