import { expect, type Page, test } from '@playwright/test'
import { demoPassword, signIns } from '#db/demo/people'
import { expectAccessible } from './support/axe'
import { startSampleHouse } from './support/sample-house'

type Tour = {
  /** How the person's sign-in is described; none for a visitor. */
  as?: string
  paths: string[]
  /** One page behind each list: the first link on it that fits. */
  behind?: [list: string, link: RegExp][]
  /** Pages beneath the first such link. */
  beneath?: [list: string, link: RegExp, pages: string[]][]
  /** A page that the page behind the first such link leads to. */
  further?: [list: string, link: RegExp, onwards: RegExp][]
  /** No framework script is sent to these. */
  plain?: true
  /** Pressed with a thumb, by people in a hurry: nothing is smaller than 48 px. */
  thumbs?: true
}

const tours: Record<string, Tour> = {
  'a visitor': {
    paths: [
      '/',
      '/catalogue',
      '/catalogue?q=tas',
      '/catalogue?q=zzzz',
      '/how-pooling-works',
      '/motifs',
      '/makers',
      '/how-we-share-orders',
      '/inquiry-list',
      '/inquiry-list/other',
    ],
    behind: [
      ['/catalogue', /^\/catalogue\/[^?]+$/],
      ['/motifs', /^\/motifs\/[^?]+$/],
      ['/makers', /^\/makers\/[^?]+$/],
    ],
    plain: true,
  },
  'a visitor at the door': {
    paths: ['/sign-in', '/register', '/register/buyer', '/register/producer', '/reset', '/no-such-page'],
    plain: true,
  },
  'a maker': {
    as: 'producer',
    paths: [
      ...[
        '/workshop',
        '/workshop/calls',
        '/workshop/orders',
        '/workshop/products',
        '/workshop/products/new',
        '/workshop/off-days',
        '/workshop/deliveries',
        '/account',
      ],
      ...['', '/photo', '/story', '/name', '/people'].map((part) => `/workshop/page${part}`),
    ],
    behind: [
      ['/workshop/calls', /^\/workshop\/calls\/cal_/],
      ['/workshop/orders', /^\/workshop\/orders\/wor_/],
      ['/workshop/products', /^\/workshop\/products\/pro_/],
    ],
    beneath: [
      ['/workshop/orders', /^\/workshop\/orders\/wor_/, ['trouble']],
      [
        '/workshop/products',
        /^\/workshop\/products\/pro_/,
        ['photo', 'about', 'price', 'pace', 'tiers', 'stock', 'care', 'preview'],
      ],
    ],
    plain: true,
    thumbs: true,
  },
  'a buyer': {
    as: 'buyer',
    paths: ['/buying', '/buying/inquiries', '/buying/quotes', '/buying/orders'],
    behind: [
      ['/buying/inquiries', /^\/buying\/inquiries\/inq_/],
      ['/buying', /^\/buying\/quotes\/quo_/],
      ['/buying/orders', /^\/buying\/orders\/ord_/],
    ],
  },
  sourcing: {
    as: 'staff: sourcing',
    paths: [
      '/house/inquiries',
      '/house/calls',
      '/house/calls/new',
      '/house/standing',
      '/house/standing/new',
      '/house/calendar',
      '/house/calendar?when=removed',
      '/house/plans',
      '/house/quotes',
      '/house/orders',
      '/house/imports',
    ],
    behind: [
      ['/house/inquiries', /^\/house\/inquiries\/inq_/],
      ['/house/calls', /^\/house\/calls\/cal_/],
      ['/house/standing', /^\/house\/standing\/sup_/],
      ['/house/plans', /^\/house\/plans\/inq_/],
      ['/house/quotes', /^\/house\/quotes\/quo_/],
      ['/house/orders', /^\/house\/orders\/ord_/],
      ['/house/imports', /^\/house\/imports\/imp_/],
    ],
    beneath: [['/house/standing', /^\/house\/standing\/sup_/, ['change']]],
    further: [['/house/orders?state=in_work', /^\/house\/orders\/ord_/, /\/mend\?share=/]],
  },
  'the curator': {
    as: 'staff: curator',
    paths: ['/house/review', '/house/motifs', '/house/motifs/new', '/house/returned/motifs', '/house/motifs?state=proposed'],
    behind: [
      ['/house/motifs', /^\/house\/motifs\/mtf_/],
      ['/house/motifs?state=accepted&q=Enggang', /^\/house\/motifs\/mtf_/],
      ['/house/motifs?q=Sulur', /^\/house\/motifs\/mtf_/],
    ],
  },
  'sourcing at the shelves': {
    as: 'staff: sourcing',
    paths: [
      '/house/standards?keeper=nobody',
      ...['/house/products', '/house/standards', '/house/standards/new', '/house/returned/standards', '/house/kit'],
      ...[
        '/house/centres',
        '/house/centres/new',
        '/house/returned/centres',
        '/house/review',
        '/house/review?kind=product&who=nobody',
      ],
    ],
    behind: [
      ['/house/centres', /^\/house\/centres\/ctr_/],
      ['/house/products', /^\/house\/products\/pro_/],
      ['/house/standards', /^\/house\/standards\/std_/],
    ],
  },
  'a field officer': {
    as: 'field officer',
    paths: ['/house/field', '/house/calendar', '/workshop/choose', '/house/makers', '/house/sign-in-help'],
    behind: [['/house/makers', /^\/house\/makers\/prd_/]],
  },
  finance: { as: 'staff: finance', paths: ['/house/rates', '/house/rates?currency=USD', '/house/makers?account=some'] },
  programmes: {
    as: 'staff: programmes',
    paths: [
      ...['/house/makers', '/house/makers?q=zzzz', '/house/makers?officer=none&craft=batik'],
      ...['/house/vocabulary', '/house/vocabulary?q=zzzz', '/house/vocabulary/new?words=noken'],
    ],
    behind: [
      ['/house/vocabulary', /^\/house\/vocabulary\/cpt_/],
      ['/house/makers', /^\/house\/makers\/prd_/],
      ['/house/makers?account=some', /^\/house\/makers\/prd_/],
      ['/house/makers?q=Koperasi+Anyaman', /^\/house\/makers\/prd_/],
    ],
    beneath: [['/house/makers', /^\/house\/makers\/prd_/, ['edit']]],
  },
  'an administrator': {
    as: 'staff: admin',
    paths: ['/house/staff', '/house/outbox'],
    behind: [
      ['/house/staff', /^\/house\/staff\/acc_/],
      ['/house/outbox', /^\/house\/outbox\/out_/],
    ],
  },
}

let house: Awaited<ReturnType<typeof startSampleHouse>>
test.beforeAll(async () => {
  test.setTimeout(180_000)
  house = await startSampleHouse()
})
test.afterAll(() => house.stop())

async function signIn(page: Page, as: string) {
  const identifier = signIns.find((one) => one.as.startsWith(as))?.identifier ?? ''
  await page.goto(`${house.url}/sign-in`)
  await page.locator('[name=identifier]').fill(identifier)
  await page.locator('[name=password]').fill(demoPassword)
  await page.locator('[name=password]').press('Enter')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

async function linksOn(page: Page, [list, link]: [string, RegExp]): Promise<string> {
  await page.goto(house.url + list)
  const hrefs = await page.locator('main a[href]').evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))
  const found = hrefs.find((href) => link.test(href))
  expect(found, `a link like ${link.source} on ${list}`).toBeTruthy()
  return found ?? list
}

/**
 * What a thumb may miss: fields and buttons under 48 px. A field in a label is as large as its label, as the browser has it;
 * words within a sentence are links like any other text.
 */
const tooSmall = (page: Page) =>
  page.evaluate(() => {
    const small: string[] = []
    for (const one of document.querySelectorAll('.room-maker :is(a[href], button, input, select, textarea, summary)')) {
      const field = one.closest('label') ?? one
      const { width, height } = field.getBoundingClientRect()
      const isUnseen = one.matches('[type="hidden"], .visually-hidden, .skip') || !one.checkVisibility() || width === 0
      const isInText = one.matches('p a, li p a')
      if (!isUnseen && !isInText && Math.min(width, height) < 48)
        small.push(`${one.tagName} ${one.textContent?.trim().slice(0, 30)} ${Math.round(width)} × ${Math.round(height)}`)
    }
    return small
  })

type Looks = Pick<Tour, 'plain' | 'thumbs'>

type Language = 'id' | 'en'
/** The narrow screen is where longer words break a page: it shows both languages, the wide one only English. */
const languages = (width: string): readonly Language[] => (width === 'phone' ? ['id', 'en'] : ['en'])
/** One language is enough for axe at each width: names and roles come from the same markup. */
const isForAxe = (width: string, language: Language) => language === (width === 'phone' ? 'id' : 'en')

async function lookOver(page: Page, path: string, language: Language, { plain, thumbs }: Looks = {}) {
  const answer = await page.goto(`${house.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
  expect.soft(answer?.status(), path).toBe(path === '/no-such-page' ? 404 : 200)
  await expect.soft(page.locator('html')).toHaveAttribute('lang', language)
  expect.soft(await page.locator('[style]').count(), `${path} has style attributes`).toBe(0)
  if (plain) expect.soft(await page.locator('script[src*="entry"]').count(), `${path} sends a framework`).toBe(0)
  const words = await page.locator('body').innerText()
  expect.soft(words.match(/\b[a-z]{3,}\.[a-z]+_[a-z_]+\b/g) ?? [], `${path} shows keys instead of words`).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect.soft(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
  if (thumbs) expect.soft(await tooSmall(page), `${path} has what a thumb misses`).toEqual([])
  if (isForAxe(test.info().project.name, language)) await expectAccessible(page)
}

for (const [who, { as, paths, behind = [], beneath = [], further = [], ...looks }] of Object.entries(tours)) {
  test(`everything ${who} sees is whole, in both languages`, async ({ page }) => {
    test.setTimeout(300_000)
    if (as) await signIn(page, as)
    const places = [...paths]
    for (const one of behind) places.push(await linksOn(page, one))
    for (const [list, link, pages] of beneath) {
      const [, thing = ''] = /^([^?#]*)/.exec(await linksOn(page, [list, link])) ?? []
      places.push(...pages.map((name) => `${thing}/${name}`))
    }
    for (const [list, link, onwards] of further) places.push(await linksOn(page, [await linksOn(page, [list, link]), onwards]))
    for (const path of places) {
      for (const language of languages(test.info().project.name)) {
        await test.step(`${path} (${language})`, () => lookOver(page, path, language, looks))
      }
    }
  })
}

test('the pages of a list half taken in, of makers that look alike and of merged ones are whole', async ({ page }) => {
  test.setTimeout(300_000)
  await signIn(page, 'staff: sourcing')
  const inBoth = async (path: string) => {
    for (const language of languages(test.info().project.name))
      await test.step(`${path} (${language})`, () => lookOver(page, path, language))
  }
  await page.goto(`${house.url}/house/imports`)
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'daftar.csv', mimeType: 'text/csv', buffer: Buffer.from(halfRead) })
  await page.locator('#upload button').click()
  await page.waitForURL(/\/house\/imports\/imp_/)
  const list = new URL(page.url()).pathname.replace(/\/columns$/, '')
  for (const step of ['sheet', 'columns', 'rows', 'rows?edit=3', 'totals']) await inBoth(`${list}/${step}`)

  await page.goto(`${house.url}/house/returned/vocabulary`)
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'kosakata.csv', mimeType: 'text/csv', buffer: Buffer.from(comesAgain) })
  await page.locator('#upload button').click()
  await page.waitForURL(/\/house\/returned\/vocabulary\/ret_/)
  await expect(page.locator('tbody tr')).toHaveCount(3)
  const again = new URL(page.url()).pathname
  for (const part of ['', '?fate=refused']) await inBoth(again + part)

  await inBoth('/house/makers/duplicates')
  const pair = await linksOn(page, ['/house/makers/duplicates', /[?&]one=prd_/])
  await inBoth(`/house/makers/duplicates${pair}`)
  await page.locator('#compare button[value="merge"]').first().click()
  await page.waitForURL(/\/house\/makers\/prd_/)
  await expect(page.locator('#merges')).toBeVisible()
  await inBoth(new URL(page.url()).pathname)
})

/** A concept that changes, one that is new, and one that nobody knows. */
const comesAgain = ['Kode,Jenis,Sebutan Indonesia', 'topi,Barang,topi;kopiah', ',Barang,noken', 'tak_ada,Barang,entah'].join(
  '\r\n',
)

/** Something of each kind to look at: to be mended, to be accepted, to be left out. */
const halfRead = [
  'DAFTAR IKM KABUPATEN HULU SUNGAI UTARA;;;;;;',
  'Nama Usaha;Pemilik;Desa;Kecamatan;Produk;Kapasitas per Bulan;No HP',
  'Purun Lestari;Siti;Banyu Hirang;Amuntai Selatan;Tas purun;120 buah;O85212340011',
  'Ilung Harapan;Norhayati;Palampitan;Amuntai Tengah;Tikar ilung;10-15 lembr;085212340022',
  ';;;;Bakul purun;banyak;',
].join('\n')
