import { describe, expect, test } from 'vitest'
import { type ProductEvent, productStates, type ProductState, productTransitions } from '#app/domain/catalogue/product-states'
import {
  type StandardEvent,
  standardStates,
  type StandardState,
  standardTransitions,
} from '#app/domain/catalogue/standard-states'
import { stateAfter, type Transition } from '#app/domain/shared/transitions'

function reachable(table: readonly Transition[], from: string): Set<string> {
  const seen = new Set([from])
  for (let grown = true; grown;) {
    grown = false
    for (const row of table) {
      if (!seen.has(row.from) || seen.has(row.to)) continue
      seen.add(row.to)
      grown = true
    }
  }
  return seen
}

describe('the states of a product', () => {
  test('are all reached from a draft', () => {
    expect([...reachable(productTransitions, 'draft')].sort()).toEqual([...productStates].sort())
  })

  test('know one way each, and no other', () => {
    const events: ProductEvent[] = ['submit', 'publish', 'return', 'pause', 'resume', 'archive', 'edit']
    for (const state of productStates)
      for (const event of events) {
        const rows = productTransitions.filter((row) => row.from === state && row.event === event)
        expect(rows.length).toBeLessThan(2)
        expect(stateAfter<ProductState, ProductEvent>(productTransitions, state, event)).toBe(rows[0]?.to)
      }
  })

  test('show to the public only what the house looked at', () => {
    const intoPublic = productTransitions.filter(({ from, to }) => to === 'published' && from !== to)
    expect(intoPublic.map(({ from, event }) => `${from} ${event}`).sort()).toEqual(['in_review publish', 'paused resume'])
    expect(productTransitions.find(({ event }) => event === 'publish')?.by).not.toContain('producer')
  })
})

describe('the states of a standard', () => {
  test('are all reached from a draft, and never again a draft', () => {
    expect([...reachable(standardTransitions, 'draft')].sort()).toEqual([...standardStates].sort())
    expect(standardTransitions.some((row: Transition) => row.to === 'draft')).toBe(false)
    expect(stateAfter<StandardState, StandardEvent>(standardTransitions, 'draft', 'retire')).toBeUndefined()
  })
})
