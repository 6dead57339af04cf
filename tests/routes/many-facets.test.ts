import { brotliCompressSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '#app/domain/people/actor'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { inTransaction } from '#db/transaction.server'
import { insertMotif } from '../domain/catalogue/places'
import { openPlace, type Place } from './forms/place'

let place: Place
/** More than a page carries of one filter. */
const amount = 130

beforeAll(async () => {
  place = await openPlace()
  const { db, make } = place
  for (let nth = 0; nth < amount; nth++) {
    const name = `Motif ke-${nth}`
    const motif_id = await insertMotif(db, 'open', { name, slug: `motif-ke-${nth}` })
    const producer = await make.producer({ regency: `Kabupaten ${nth}`, province: `Provinsi ${nth % 30}` })
    // The first are more frequent than the rest.
    for (let one = 0; one < (nth < 5 ? 2 : 1); one++) {
      const { id } = await make.product({ motif_id, producer_id: producer.id })
      await inTransaction(db, (trx) => updateCatalogue(trx, [id]))
    }
  }
})

async function facetOf(facet: string, address: string, language: Language = 'id') {
  const html = await (await fetch(`${place.origin}/catalogue?lang=${language}&${address}`)).text()
  const panel = /<aside id="filters"[^]*?<\/aside>/.exec(html)?.[0] ?? ''
  const [, inView = '', more = ''] = panel.includes(`name="${facet}"`)
    ? (new RegExp(`<ul>((?:(?!</ul>)[^])*name="${facet}"[^]*?)</ul>(<details class="facet-more">[^]*?</details>)?`).exec(panel) ??
      [])
    : []
  const values = (part: string) =>
    [...part.matchAll(new RegExp(`name="${facet}"[^>]*value="([^"]+)"`, 'g'))].map(([, value]) => value)
  return { html, panel, inView: values(inView), more: values(more), summary: /<summary>([^<]*)<\/summary>/.exec(more)?.[1] }
}

describe('a filter with many names', () => {
  test('shows the most frequent, and the others behind a fold that needs no script', async () => {
    const { inView, more, summary } = await facetOf('motif', '')
    expect(inView).toHaveLength(14)
    expect(inView.slice(0, 5).sort()).toEqual([0, 1, 2, 3, 4].map((nth) => `motif-ke-${nth}`))
    expect(more).toHaveLength(100 - 14)
    expect(new Set([...inView, ...more]).size).toBe(100)
    expect(summary).toBe('86 lagi…')
    expect((await facetOf('motif', '', 'en')).summary).toBe('86 more…')
    expect(await facetOf('province', '')).toMatchObject({ summary: '16 lagi…' })
  })

  test('keeps what is chosen in view, the rarest of all too', async () => {
    const { inView, html } = await facetOf('motif', 'motif=motif-ke-129&motif=motif-ke-128')
    expect(inView).toHaveLength(14)
    expect(inView.slice(0, 2)).toEqual(['motif-ke-129', 'motif-ke-128'])
    expect(html).toMatch(/<input[^>]*name="motif"[^>]*checked=""[^>]*value="motif-ke-129"/)
  })

  test('leaves out the fold where there is nothing more', async () => {
    const { panel } = await facetOf('motif', 'made=kabupaten-129')
    expect(panel).toContain('value="kabupaten-128"')
    const { panel: narrowed } = await facetOf('motif', 'made=kabupaten-129&province=provinsi-9&motif=motif-ke-129')
    expect(narrowed).not.toContain('facet-more')
  })

  test('stays light: as heavy as three filters of a hundred names, a third of what a page may weigh', async () => {
    const { panel } = await facetOf('motif', '')
    expect(brotliCompressSync(Buffer.from(panel)).length).toBeLessThan(8_000)
  })
})
