import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { facetNames } from '#app/domain/catalogue/facets'
import { dayOf, instant, plusDays } from '#app/domain/shared/calendar'
import { fillEmptyCatalogue } from '#db/queries/catalogue-entries.server'
import { openPlace, type Place } from './forms/place'

let place: Place
beforeAll(async () => {
  place = await openPlace()
  const { make } = place
  const maker = await make.producer({ regency: 'Belu', province: 'Nusa Tenggara Timur' })
  await make.product({ producer_id: maker.id, name_id: 'Kain tenun', name_en: 'Handwoven cloth', craft: 'ikat', stock: 3 })
  await make.product({ name_id: 'Tas purun', name_en: 'Purun bag', craft: 'weaving', price_minor: 900_000 })
  await fillEmptyCatalogue(place.db)
})

async function page(search: string) {
  const answer = await fetch(`${place.origin}/catalogue?lang=en&${search}`)
  return { status: answer.status, html: await answer.text() }
}
const ahead = (days: number) => plusDays(dayOf(instant(Date.now())), days)

const odd = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1e309',
    'NaN',
    '0x10',
    '9007199254740993',
    '1'.repeat(300),
    '12,5',
    '١٢',
    '\u0000',
    '%',
    '../..',
    '[]',
  ],
  ...[
    '__proto__',
    'constructor',
    'null',
    '"><script>alert(1)</script>',
    "';drop table products;--",
    '🧺',
    '\ud800',
    'ikat,batik',
  ],
  ...['2026-02-30', '0000-01-01', '9999-12-31', '2026-13-01', 'yesterday', '1970-01-01'],
]
const names = [...facetNames, 'q', 'sort', 'page', 'pieces', 'by', 'q[]', 'craft[0]', 'nothing', '__proto__']
const anyOdd = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'binary', maxLength: 40 }))
const wellFormed = (text: string) => Buffer.from(text).toString()
const anyPair = fc.tuple(fc.constantFrom(...names), anyOdd)

test('nothing that can stand in the address breaks the page, or comes back as markup', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyPair, { maxLength: 8 }), async (pairs) => {
      const search = pairs.map(([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`).join('&')
      const { status, html } = await page(search)
      expect([search, status]).toEqual([search, 200])
      expect(html).not.toContain('<script>alert')
      expect(html).toContain('id="results"')
    }),
    { numRuns: 120 },
  )
})

test('broken escapes in the address are no fault of the house', async () => {
  for (const search of [
    'q=%',
    'q=%ff',
    'craft=%zz',
    '%',
    '=',
    '&&&',
    'q=%00',
    '?q=tas',
    'q=2026-13-01',
    'q=2026-99-99T99:99:99Z',
  ])
    expect((await page(search)).status, search).toBeLessThan(500)
})

test.each([
  [`pieces=800&by=${ahead(-1)}`, 'by', 'That day is over'],
  [`pieces=800&by=${ahead(4 * 365)}`, 'by', 'within the next three years'],
  [`pieces=99999999999&by=${ahead(30)}`, 'pieces', 'whole number'],
  [`pieces=1e3&by=${ahead(30)}`, 'pieces', 'whole number'],
  [`pieces=-5&by=${ahead(30)}`, 'pieces', 'whole number'],
  ['pieces=800&by=2027-02-30', 'by', 'day of the calendar'],
  ['pieces=800', 'by', 'both the quantity and the day'],
  [`by=${ahead(30)}`, 'pieces', 'both the quantity and the day'],
])('%s is answered at its field (%s), and everything is shown', async (search, field, sentence) => {
  const { status, html } = await page(search)
  expect(status).toBe(200)
  expect(new RegExp(`id="${field}-error".*?</p>`).exec(html)?.[0].replace(/<[^>]*>/g, '')).toContain(sentence)
  expect(html).toContain('2 products')
})

test('a place nobody knows finds nothing, says so, and can be taken off', async () => {
  const { html } = await page('made=atlantis&craft=ikat')
  expect(html).toContain('0 products')
  expect(html).toContain('atlantis')
  const links = [...html.matchAll(/href="(\/catalogue[^"]*)"[^>]*aria-label="Remove/g)].map(([, href = '']) => href)
  expect(links).toContain('/catalogue?craft=ikat')
  expect((await page('craft=ikat')).html).toContain('1 product')
})

test('filters stand in the address together, each with a way to take off it alone', async () => {
  const need = `pieces=2&by=${ahead(20)}`
  const { html } = await page(`q=kain&craft=ikat&made=belu&stock=ready&${need}`)
  expect(html).toContain('1 product')
  const links = [...html.matchAll(/href="(\/catalogue[^"]*)"[^>]*aria-label="Remove/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
  const without = (left: string) => links.some((href) => !href.includes(left) && links.length === 5)
  for (const part of ['q=kain', 'craft=ikat', 'made=belu', 'stock=ready', 'pieces=2']) expect(without(part), part).toBe(true)
})
