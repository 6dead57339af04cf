import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Language } from '#app/domain/people/actor'
import { day } from '#app/domain/shared/calendar'
import type { PictureId } from '#app/domain/shared/ids'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { recordPicture } from '#db/queries/pictures.server'
import { inTransaction } from '#db/transaction.server'
import { now } from '#tests/support/clock'
import { problemsOfThing, thingsOn } from '#tests/support/schema-org'
import { insertMotif } from '../domain/catalogue/places'
import { openPlace, type Place } from './forms/place'

let place: Place
const slugs = { product: '', standard: '', bareProduct: '', bareStandard: '' }
type Page = keyof typeof slugs

const full = {
  ...{ name_id: 'Tas Mata Purun', name_en: 'Mata Purun tote' },
  ...{ description_id: 'Tali kepang.', description_en: 'Braided handles.', size: '38 × 30 × 14 cm', tolerance: '±1 cm' },
  ...{ material_id: 'Purun danau', material_en: 'Purun sedge', botanical: 'Lepironia articulata', weight_g: 1320 },
  ...{ carton_pieces: 20, carton_size: '60 × 40 × 45 cm', hs6: '460219', price_minor: 46_000, min_quantity: 100, lead_days: 30 },
  ...{ care_id: 'Lap dengan kain lembap.', care_en: 'Wipe with a damp cloth.' },
} as const

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) })
  place = await openPlace()
  const { db, make } = place
  const photo = (nth: number) => ({ hash: String(nth).padStart(32, 'a'), width: 1600, height: 1600, colour: 'c96' })
  const [one, two, three] = (await inTransaction(db, async (trx) => {
    const ids: PictureId[] = []
    for (const nth of [1, 2, 3]) ids.push(await recordPicture(trx, photo(nth), now))
    return ids
  })) as [PictureId, PictureId, PictureId]
  const tradition = { craft: 'weaving', meaning_id: 'Mata yang terjaga', meaning_en: 'A watchful eye' } as const
  const motif = await insertMotif(db, 'open', { ...tradition, name: 'Mata Purun', slug: 'mata-purun' })
  await insertMotif(db, 'open', { ...tradition, name: 'Mata Ganda', slug: 'mata-ganda', parent_id: motif })
  await insertMotif(db, 'restricted', { ...tradition, name: 'Motif Keramat', slug: 'motif-keramat', parent_id: motif })
  await db
    .insertInto('exchange_rates')
    .values({ currency: 'USD', day: day('2026-02-27'), rate: '16000', source: 'BI' })
    .execute()

  const village = { village: 'Palimbangan', district: 'Haur Gading', regency: 'Hulu Sungai Utara' }
  const named = await make.producer({ ...village, name: 'KUB Kembang Purun', shows_name: 1, members: 18 })
  const quiet = await make.producer({ ...village, name: 'Ibu Rahasia', shows_name: 0 })
  const standard = await make.standard({ ...full, code: 'S-0042', motif_id: motif, picture_id: one })
  const goods = { ...full, motif_id: motif, standard_id: standard.id, capacity_per_year: 1200, stock: 14 }
  const product = await make.product({ ...goods, producer_id: named.id, picture_id: two })
  await make.product({ ...goods, producer_id: quiet.id, stock: 0 })
  await db.insertInto('product_pictures').values({ product_id: product.id, picture_id: three, place: 1 }).execute()
  await db.insertInto('standard_pictures').values({ standard_id: standard.id, picture_id: three, place: 1 }).execute()
  const seen = { words_id: 'Tas merah hijau, tali kepang merah', words_en: 'Red and green bag, red braided handles' }
  await db
    .insertInto('picture_words')
    .values([
      { item_id: product.id, picture_id: two, shot: 'front', ...seen },
      { item_id: product.id, picture_id: three, shot: 'close', words_id: null, words_en: null },
      { item_id: standard.id, picture_id: one, shot: null, ...seen },
    ])
    .execute()
  const tiers = [
    { from_quantity: 500, price_minor: 43_500 },
    { from_quantity: 2000, price_minor: 41_000 },
  ]
  await db
    .insertInto('product_price_tiers')
    .values(tiers.map((tier) => ({ ...tier, product_id: product.id })))
    .execute()
  await db
    .insertInto('standard_price_tiers')
    .values(tiers.map((tier) => ({ ...tier, standard_id: standard.id })))
    .execute()

  const nothing = {
    ...{ description_id: null, description_en: null, material_id: null, material_en: null, botanical: null, size: null },
    ...{ tolerance: null, weight_g: null, carton_pieces: null, carton_size: null, hs6: null, motif_id: null },
  }
  const bareProduct = await make.product({ ...nothing, capacity_per_year: null })
  const bareStandard = await make.standard(nothing)
  await inTransaction(db, (trx) => updateCatalogue(trx, [product.id, standard.id, bareProduct.id, bareStandard.id]))
  const { slug } = product
  Object.assign(slugs, { product: slug, standard: standard.slug, bareProduct: bareProduct.slug, bareStandard: bareStandard.slug })
})
afterAll(() => {
  vi.useRealTimers()
})

async function page(name: Page, language: Language): Promise<string> {
  const answer = await fetch(`${place.origin}/catalogue/${slugs[name]}?currency=USD&lang=${language}`)
  expect(answer.status).toBe(200)
  return answer.text()
}

/** What people read, without marks, white space made one space. */
function read(html: string): string {
  return html
    .replace(/<script[^]*?<\/script>|<style[^]*?<\/style>/g, ' ')
    .replaceAll('<!-- -->', '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
}

/** What must be on the page of a product and of a standard: once as people read it in each language. */
const named: [what: string, id: RegExp, en: RegExp][] = [
  ['days of work', /Waktu pengerjaan 30 hari untuk 100 buah pertama/, /Lead time 30 days for the first 100 pcs/],
  ['size and how far it may differ', /Ukuran 38 × 30 × 14 cm \(±1 cm\)/, /Size 38 × 30 × 14 cm \(±1 cm\)/],
  ['material with its botanical name', /Bahan Purun danau, Lepironia articulata/, /Material Purun sedge, Lepironia articulata/],
  ['care', /Perawatan Lap dengan kain lembap\./, /Care Wipe with a damp cloth\./],
  ['weight', /Berat satuan 1,32 kg/, /Weight each 1\.32 kg/],
  ['carton', /Karton 20 buah, 60 × 40 × 45 cm/, /Carton 20 pcs, 60 × 40 × 45 cm/],
  ['HS code', /Kode HS 4602\.19/, /HS code 4602\.19/],
  ['units converted', /1 kodi = 20 buah, 1 lusin = 12, 1 gros = 144/, /1 kodi = 20 pcs, 1 dozen = 12, 1 gross = 144/],
  ['price in rupiah', /Harga satuan Rp 46\.000/, /Price each Rp 46,000/],
  ['price in the chosen currency', /kira-kira US\$ 2,88/, /about US\$ 2\.88/],
  [
    'the rate, its day and its source',
    /Kurs 27 Feb 2026: 1 USD = Rp 16\.000\. Sumber: BI/,
    /Rate of 27 Feb 2026: 1 USD = Rp 16,000\. Source: BI/,
  ],
  ['quantities with a price of their own', /buah 100\+ 500\+ 2\.000\+/, /pcs 100\+ 500\+ 2,000\+/],
  ['prices by quantity in rupiah', /Rp 46\.000 43\.500 41\.000/, /Rp 46,000 43,500 41,000/],
  ['prices by quantity in the chosen currency', /US\$ 2,88 2,72 2,57/, /US\$ 2\.88 2\.72 2\.57/],
  ['free capacity by month, in words', /Akhir Maret 2026 \d+ buah dari \d+/, /End of March 2026 \d+ pcs of \d+/],
  ['what lies ready', /14 buah siap kirim/, /14 pcs ready to send/],
  ['a sample', /Minta contoh dulu/, /Ask for a sample first/],
  ['sharing', /Kirim lewat WhatsApp/, /Share by WhatsApp/],
  ['the motif', /Mata Purun Mata yang terjaga/, /Mata Purun A watchful eye/],
  ['related motifs', /Motif yang berkerabat Mata Ganda/, /Related motifs Mata Ganda/],
  [
    'that it is made by hand, and the golden sample',
    /Dibuat dengan tangan .*boleh berbeda ±1 cm.*contoh acuan/,
    /Made by hand .*differ by ±1 cm.*golden sample/,
  ],
]

describe.each(['product', 'standard'] as const)('the page of a %s', (kind) => {
  test.each(['id', 'en'] as const)('shows all that is known of it (%s)', async (language) => {
    const words = read(await page(kind, language))
    for (const [what, id, en] of named) expect(words, what).toMatch(language === 'id' ? id : en)
  })

  test('shows several pictures, each large without script, with words of what is on it', async () => {
    const [id, en] = [await page(kind, 'id'), await page(kind, 'en')]
    for (const [html, alt] of [
      [id, 'Tas merah hijau, tali kepang merah'],
      [en, 'Red and green bag, red braided handles'],
    ] as const) {
      expect(html).toContain(`alt="${alt}"`)
      expect(html).toMatch(/<a class="picture" href="#picture-1">/)
      expect(html).toMatch(/<section class="zoom" id="picture-2"/)
      expect(html).toMatch(/srcSet="\/pictures\/[^"]+-1600\.avif 1600w"/)
    }
    expect(id).toContain(kind === 'product' ? 'alt="Foto 2 dari 2: Tas Mata Purun dari dekat, motif Mata Purun"' : 'contoh acuan')
  })

  test('draws how much is free as a bar that is told in words too', async () => {
    expect(await page(kind, 'en')).toMatch(/<svg class="meter good" role="img" aria-label="\d+ of \d+ can still be ordered">/)
  })

  test('asks for a sample of it and is shared with its own address', async () => {
    const html = await page(kind, 'en')
    expect(html).toMatch(/href="\/inquiry-list\/lines\?sample=(pro|std)_[0-9a-z]{26}"/)
    const [, shared = ''] = /href="https:\/\/wa\.me\/\?text=([^"]+)"/.exec(html) ?? []
    expect(decodeURIComponent(shared)).toContain(`/catalogue/${slugs[kind]}`)
  })

  test('leads to a form that asks for a sample, and the list says that it is one', async () => {
    const [, path = ''] = /href="(\/inquiry-list\/lines\?sample=[^"]+)"/.exec(await page(kind, 'en')) ?? []
    const form = await (await fetch(`${place.origin}${path}&lang=en`)).text()
    expect(read(form)).toMatch(/Ask for a sample .*One to 5 pieces to look at first/)
    const fields = [...form.matchAll(/<input[^>]*>/g)].flatMap(([input]): [string, string][] => {
      const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1]
      return of('name') ? [[of('name') ?? '', of('value') ?? '']] : []
    })
    const send = (more: Record<string, string>) => {
      const body = new URLSearchParams({ ...Object.fromEntries(fields), unit: 'piece', ...more })
      return fetch(`${place.origin}/inquiry-list/lines?lang=en`, {
        method: 'POST',
        body,
        headers: { origin: place.origin },
        redirect: 'manual',
      })
    }
    const tooMany = await send({ quantity: '6' })
    expect(tooMany.status).toBe(422)
    expect(read(await tooMany.text())).toMatch(/Ask for a sample .*A sample is at most 5 pieces/)
    const added = await send({})
    expect(added.headers.get('location')).toBe('/inquiry-list')
    const cookie = added.headers
      .getSetCookie()
      .map((one) => one.split(';', 1)[0])
      .join('; ')
    const list = read(await (await fetch(`${place.origin}/inquiry-list?lang=en`, { headers: { cookie } })).text())
    expect(list).toMatch(/Sample: Mata Purun tote .*Sample: Mata Purun tote × 1/)
  })

  test('keeps to itself who did not agree to be named, and what is not for sale', async () => {
    const words = read(await page(kind, 'id'))
    expect(words).toContain('KUB Kembang Purun')
    expect(words).toContain('Palimbangan, Hulu Sungai Utara')
    expect(words).not.toContain('Ibu Rahasia')
    expect(words).not.toContain('Motif Keramat')
    if (kind === 'standard') expect(words).toContain('Ada lagi 1 perajin, di Haur Gading, Hulu Sungai Utara (1).')
  })

  test('tells machines what it shows, as schema.org wants it', async () => {
    const html = await page(kind, 'en')
    const things = thingsOn(html)
    expect(things.map((thing) => thing['@type']).sort()).toEqual(['Organization', 'Product'])
    for (const thing of things) expect(problemsOfThing(thing)).toEqual([])
    expect(JSON.stringify(things)).toContain('"availability":"https://schema.org/InStock"')
    const [image] = (things.find((thing) => thing['@type'] === 'Product')?.['image'] ?? []) as { caption: string }[]
    expect(image?.caption).toBe('Red and green bag, red braided handles')
    expect(html).toContain('<meta property="og:image:alt" content="Red and green bag, red braided handles"/>')
    expect(html).toMatch(/<meta property="og:image" content="https?:\/\/[^"]+-1200\.jpg"\/>/)
    expect(html).toMatch(new RegExp(`<link rel="canonical" href="https?://[^"]+/catalogue/${slugs[kind]}\\?lang=en"/>`))
  })
})

test.each(['bareProduct', 'bareStandard'] as const)('what is not known of a %s is left out, not shown empty', async (kind) => {
  for (const language of ['id', 'en'] as const) {
    const html = await page(kind, language)
    const words = read(html)
    const terms =
      /Ukuran |Size |Bahan |Material |Perawatan |Care |Berat |Weight |Karton |Carton |Kode HS|HS code|boleh berbeda|differ by/
    expect(words.replace(/Ukuran boleh|Size may/g, '')).not.toMatch(terms)
    expect(words).not.toMatch(/null|undefined|NaN|\(\)|, ,/)
    expect(html).not.toMatch(/<d[td]><\/d[td]>/)
    expect(html).not.toContain('class="table tiers"')
    for (const thing of thingsOn(html)) expect(problemsOfThing(thing)).toEqual([])
  }
})

test('what nobody would make is told to machines as out of stock, what is only made when ordered as made to order', async () => {
  const offered = async (slug: string) => {
    const html = await (await fetch(`${place.origin}/catalogue/${slug}?lang=en`)).text()
    return /schema\.org\/(InStock|MadeToOrder|OutOfStock)/.exec(html)?.[1]
  }
  expect(await offered(slugs.bareStandard)).toBe('OutOfStock')
  const ordered = await place.make.product({ stock: 0, capacity_per_year: 1200 })
  await inTransaction(place.db, (trx) => updateCatalogue(trx, [ordered.id]))
  expect(await offered(ordered.slug)).toBe('MadeToOrder')
})

test('the picture of a link to a maker is her photo, where she agreed to it, and the page shows it', async () => {
  const { db, make } = place
  const photo = { hash: 'f'.repeat(32), width: 1600, height: 1200, colour: 'c96' }
  const picture_id = await inTransaction(db, (trx) => recordPicture(trx, photo, now))
  const told = { picture_id, picture_text_id: 'Bu Rahmah menganyam di beranda', picture_text_en: 'Bu Rahmah plaits on her porch' }
  const agreed = await make.producer({ name: 'Bu Rahmah' })
  const silent = await make.producer({ name: 'Bu Siti' })
  for (const [producer_id, shows_picture] of [
    [agreed.id, 1],
    [silent.id, 0],
  ] as const)
    await db
      .insertInto('producer_pages')
      .values({ producer_id, ...told, shows_picture, hides_village: 0, hides_story: 0, updated_at: now })
      .execute()
  const html = async (slug: string) => (await fetch(`${place.origin}/makers/${slug}?lang=en`)).text()
  const shown = await html(agreed.slug)
  expect(shown).toMatch(new RegExp(`<meta property="og:image" content="https?://[^"]+${photo.hash}-1200.jpg"/>`))
  expect(shown).toContain('<meta property="og:image:alt" content="Bu Rahmah plaits on her porch"/>')
  expect(shown).toMatch(/<img [^>]*alt="Bu Rahmah plaits on her porch"/)
  expect(await html(silent.slug)).not.toContain(photo.hash)
})

test('the feeds tell the same', async () => {
  const { items } = (await (await fetch(`${place.origin}/feed/products.json`)).json()) as { items: Record<string, unknown>[] }
  for (const slug of [slugs.product, slugs.standard]) {
    expect(items.find(({ url }) => String(url).endsWith(slug))).toMatchObject({
      ...{ size: '38 × 30 × 14 cm', tolerance: '±1 cm', botanical: 'Lepironia articulata', weight_g: 1320, hs6: '460219' },
      ...{ carton_pieces: 20, carton_size: '60 × 40 × 45 cm', care_en: 'Wipe with a damp cloth.' },
      picture_text_id: 'Tas merah hijau, tali kepang merah',
    })
  }
  const csv = await (await fetch(`${place.origin}/feed/products.csv`)).text()
  const [head = '', ...rows] = csv.split('\r\n')
  expect(head).toContain('picture_text_en')
  expect(rows.filter((row) => row.includes('"Red and green bag, red braided handles"'))).toHaveLength(2)
})
