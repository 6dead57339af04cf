import { describe, expect, test } from 'vitest'
import { costsFit, costsOfTerm, type EnteredCost } from '#app/domain/quotes/quote-costs'
import { mayAnswer } from '#app/domain/quotes/may-answer'
import { quoteDifferences } from '#app/domain/quotes/quote-differences'
import { quoteStates } from '#app/domain/quotes/quote-states'
import { day } from '#app/domain/shared/calendar'

const none: Record<EnteredCost, number> = { packing: 0, export_clearance: 0, freight: 0, insurance: 0, duty: 0, other: 0 }

describe('the costs of a term', () => {
  test('CIF holds clearance, freight and insurance; FOB only clearance; EXW none', () => {
    expect(costsOfTerm('CIF', 'export')).toEqual(['packing', 'other', 'export_clearance', 'freight', 'insurance'])
    expect(costsOfTerm('FOB', 'export')).toEqual(['packing', 'other', 'export_clearance'])
    expect(costsOfTerm('EXW', 'export')).toEqual(['packing', 'other'])
  })

  test('a cost the buyer bears is refused at its field', () => {
    expect(costsFit('FOB', 'export', { ...none, export_clearance: 1, freight: 5 })).toMatchObject({
      code: 'quotes.cost_not_in_term',
      field: 'freight',
    })
  })

  test('a cost the house bears must not be forgotten', () => {
    expect(costsFit('CIP', 'export', { ...none, export_clearance: 1, freight: 5 })).toMatchObject({
      code: 'quotes.cost_missing',
      field: 'insurance',
    })
    expect(costsFit('CIP', 'export', { ...none, export_clearance: 1, freight: 5, insurance: 1 })).toEqual({ ok: true })
  })
})

describe('goods that stay in the country', () => {
  test('need no clearance, and may not be charged for it', () => {
    expect(costsOfTerm('DAP', 'domestic')).toEqual(['packing', 'other', 'freight'])
    expect(costsFit('FCA', 'domestic', none)).toEqual({ ok: true })
    expect(costsFit('FCA', 'domestic', { ...none, export_clearance: 1 })).toMatchObject({ code: 'quotes.cost_not_in_term' })
  })
})

describe('answering a quote', () => {
  const validUntil = day('2026-03-10')
  test('is open to the last day, not after', () => {
    expect(mayAnswer({ state: 'sent', validUntil }, validUntil)).toEqual({ ok: true })
    expect(mayAnswer({ state: 'sent', validUntil }, day('2026-03-11'))).toMatchObject({ code: 'quotes.expired' })
  })
  test.each(quoteStates.filter((state) => state !== 'sent'))('is refused when it is %s', (state) => {
    expect(mayAnswer({ state, validUntil }, validUntil).ok).toBe(false)
  })
})

describe('what a revision changed', () => {
  const before = {
    lines: [
      { name: 'Tote', pieces: 1000, unitPriceMinor: 137 },
      { name: 'Mat', pieces: 10, unitPriceMinor: 900 },
    ],
    totalMinor: 146_000,
    incoterm: 'FOB',
    incotermPlace: 'Banjarmasin',
    paymentTerms: 'tt_30_70',
    validUntil: '2026-03-10',
    deliverBy: '2026-05-01',
  }
  test('is nothing for the same terms', () => expect(quoteDifferences(before, before)).toEqual([]))
  test('names each line and term', () => {
    const after = {
      ...before,
      lines: [
        { name: 'Tote', pieces: 1200, unitPriceMinor: 137 },
        { name: 'Hat', pieces: 5, unitPriceMinor: 100 },
      ],
      totalMinor: 164_900,
      deliverBy: '2026-05-08',
    }
    expect(quoteDifferences(before, after)).toEqual([
      { what: 'pieces', line: 'Tote', before: 1000, after: 1200 },
      { what: 'line_added', line: 'Hat', after: 5 },
      { what: 'line_gone', line: 'Mat', before: 10 },
      { what: 'total', before: 146_000, after: 164_900 },
      { what: 'deliver_by', before: '2026-05-01', after: '2026-05-08' },
    ])
  })
})
