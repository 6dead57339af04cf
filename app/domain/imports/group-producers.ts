import type { CellProblem, ImportedProducer, ImportedProduct } from './imported'
import { contradict, distinction, onlyNamed, producerKey, productKey } from './natural-keys'
import { fold } from './words'
import type { FurtherFacts, ProducerFacts, ProductFacts } from './row-facts'
import type { Craft } from '#app/domain/people/producer'

/** A maker while the list is being read: its rows, and the products they add. */
export type Gathered = {
  facts: ProducerFacts
  readonly base: string
  readonly rows: number[]
  readonly products: ProductFacts[]
}

/** Keeps the makers of a list apart and brings the rows of one maker together. */
export class Gathering {
  readonly makers: Gathered[] = []
  readonly #byKey = new Map<string, Gathered[]>()

  /** The maker of this row: one that is known already, or a new one. */
  add(facts: ProducerFacts, row: number): { maker: Gathered; known: boolean; problem?: CellProblem } {
    const base = producerKey(facts)
    const same = this.#byKey.get(base) ?? []
    const known = same.find((maker) => !contradict(maker.facts, facts))
    if (known) {
      known.facts = filledUp(known.facts, facts)
      known.rows.push(row)
      const assumed = onlyNamed(facts)
      const problem: CellProblem = {
        row,
        column: null,
        code: 'imports.same_producer_assumed',
        severity: 'warning',
        params: { row: known.rows[0] ?? row },
      }
      return { maker: known, known: true, ...(assumed && { problem }) }
    }
    const maker: Gathered = { facts, base, rows: [row], products: [] }
    this.makers.push(maker)
    this.#byKey.set(base, [...same, maker])
    return { maker, known: false }
  }

  keyOf(maker: Gathered): string {
    const same = this.#byKey.get(maker.base) ?? []
    return same.length < 2 ? maker.base : `${maker.base}|${distinction(maker.facts, same.indexOf(maker) + 1)}`
  }
}

/** False when this very product is there already. */
export function addProduct(maker: Gathered, product: ProductFacts): boolean {
  if (maker.products.some((other) => sameProduct(other, product))) return false
  maker.products.push(product)
  return true
}

/** A row below that tells more of a maker: telephones come to those it has, the rest fills what was left empty. */
export function addFurther(maker: Gathered, further: FurtherFacts): void {
  const { facts } = maker
  const phones = further.phones.filter(({ e164 }) => !facts.phones.some((known) => known.e164 === e164))
  maker.facts = { ...filledUp(facts, { ...facts, ...further }), phones: [...facts.phones, ...phones] }
}

function sameProduct(a: ProductFacts, b: ProductFacts): boolean {
  if (a.houseId && b.houseId) return a.houseId === b.houseId
  return productKey(a) === productKey(b) && variantOf(a) === variantOf(b)
}

function variantOf(product: ProductFacts): string {
  const size = product.size === null ? [] : [fold(product.size)]
  return [product.unit, product.capacityPerYear ?? '', product.price?.minor ?? '', ...size].join('/')
}

/** A later row of the same maker fills what the first left empty; it overwrites nothing. */
function filledUp(first: ProducerFacts, later: ProducerFacts): ProducerFacts {
  const filled: Record<string, unknown> = { ...later }
  for (const [field, value] of Object.entries(first))
    if (value !== null && !(Array.isArray(value) && value.length === 0)) filled[field] = value
  return { ...later, ...filled }
}

/** Products of one name (two sizes, two prices) are told apart by what differs. */
export function finishProducts(maker: Gathered, craftOf: (product: ProductFacts) => Craft): ImportedProduct[] {
  return maker.products.map((product) => {
    const key = productKey(product)
    const alone = maker.products.filter((other) => productKey(other) === key).length === 1
    const { column: _, ...kept } = product
    return { ...kept, craft: craftOf(product), key: alone ? key : `${key}|${variantOf(product)}` }
  })
}

export function finishProducer(
  maker: Gathered,
  key: string,
  products: readonly ImportedProduct[],
  fallback: Craft,
): ImportedProducer {
  return {
    ...maker.facts,
    key,
    rows: maker.rows,
    products,
    craft: maker.facts.craft ?? commonest(products.map(({ craft }) => craft)) ?? fallback,
  }
}

export function commonest<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
