import type { Page } from '@playwright/test'
import { publishProduct, returnProduct } from '#app/domain/catalogue/move-product.server'
import { expectAccessible } from './support/axe'
import { granted, key, now } from './support/goods'
import { person, signIn } from './support/people'
import { heavyPhoto, lightPhoto } from './support/photos'
import { expect, test } from './support/test'

const small = { width: 360, height: 740 }

for (const script of [true, false])
  test(`a maker lists an item at 360 px ${script ? 'with' : 'without'} script @phone`, async ({ browser, house, make }) => {
    const producer = await make.producer({ name: `Kelompok Ilung ${Date.now()}`, craft: 'weaving' })
    const maker = await person(house.db, { name: 'Ibu Rusmini', language: 'id', producerIds: [producer.id] })
    const page = await browser.newPage({
      ...{ baseURL: house.url, locale: 'id-ID', viewport: small, hasTouch: true, javaScriptEnabled: script },
    })
    const next = () => page.locator('button[name="then"][value="next"]:not(.visually-hidden)').click()
    await signIn(page, maker, '/workshop/products')

    await page.goto('/workshop/products/new')
    const front = page.getByLabel(/^Dari depan/)
    await expect(front).toHaveAttribute('capture', 'environment')
    await front.setInputFiles(await heavyPhoto())
    await page.locator('input[name="nameId"]').fill('Bakul ilung bundar')
    expect(await page.locator('datalist#names option').count()).toBeGreaterThan(5)
    if (script) await expect(page.getByText('kB · Ketuk untuk foto ulang')).toBeVisible()
    const sent = page.waitForRequest((request) => request.method() === 'POST')
    await next()
    const bytes = Number(await (await sent).headerValue('content-length'))
    if (script) expect(bytes).toBeLessThan(152_000)
    else expect(bytes).toBeGreaterThan(500_000)
    await page.waitForURL(/\/about$/)
    await expectFewFields(page)
    await page.locator('button[name="then"][value="later"]').click()

    await expect(page.getByText('Langkah 2 dari 4: Tentang barang')).toBeVisible()
    await page.getByRole('link', { name: 'Lanjutkan' }).click()
    await page.waitForURL(/\/about$/)
    await page.locator('input[name="size"]').fill('30 × 20 cm')
    await next()
    await page.waitForURL(/\/price$/)
    await expectFewFields(page)
    await page.locator('input[name="priceMinor"]').fill('60.000')
    await page.locator('input[name="minQuantity"]').fill('10')
    await next()
    await page.waitForURL(/\/pace$/)
    await expectFewFields(page)
    for (const [name, value] of Object.entries({ made: '80', leadDays: '21', stock: '12' }))
      await page.locator(`input[name="${name}"]`).fill(value)
    await next()
    await page.waitForURL(/\/workshop\/products\/pro_[0-9a-z]+$/)

    await page.getByRole('link', { name: 'Ubah harga kalau banyak' }).click()
    await addTier('50', '60.000')
    await expect(page.getByText('Makin banyak harus makin murah.').first()).toBeVisible()
    await addTier('50', '55.000')
    await addTier('200', '52.000')
    await expect(page.locator('main li')).toHaveCount(2)
    if (script) await expectAccessible(page)
    await page.getByRole('link', { name: 'Selesai' }).click()

    await page.getByRole('link', { name: 'Lihat seperti pembeli' }).click()
    await expect(page.locator('table.tiers')).toContainText('200+')
    await expect(page.getByText('12 buah siap kirim.')).toBeVisible()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(small.width)
    if (script) await expectAccessible(page)
    await page.getByRole('link', { name: 'Kembali' }).click()

    const kept = page.locator('main img[src^="/pictures/"]').first()
    await expect.poll(() => kept.evaluate((seen: HTMLImageElement) => seen.naturalWidth)).toBeGreaterThan(300)
    await page.locator('button[value="copy"]').click()
    await page.waitForURL(/\/photo$/)
    await expect(page.locator('input[name="nameId"]')).toHaveValue('Bakul ilung bundar')

    await page.goto('/workshop/products')
    await expect(page.getByText('Tinggal dikirim')).toHaveCount(2)
    await page.getByRole('link', { name: 'Lanjutkan' }).last().click()
    await page.locator('button[value="submit"]').click()
    await expect(page.getByText('Sudah dikirim. Petugas akan memeriksanya.')).toBeVisible()
    const states = await house.db.selectFrom('products').select('state').where('producer_id', '=', producer.id).execute()
    expect(states.map(({ state }) => state).sort()).toEqual(['draft', 'in_review'])
    await page.close()

    async function addTier(from: string, price: string) {
      await page.locator('input[name="from"]:not([type="hidden"])').fill(from)
      await page.locator('input[name="price"]').fill(price)
      await page.locator('button[value="add"]').click()
    }
  })

/** What is to be filled in on one page of a product; the answers to one question count once. */
async function expectFewFields(page: Page) {
  const names = await page
    .locator('main form :is(input, select, textarea):not([type="hidden"])')
    .evaluateAll((fields) => fields.map((field) => field.getAttribute('name')))
  expect(new Set(names).size).toBeGreaterThan(1)
  expect(new Set(names).size).toBeLessThanOrEqual(4)
}

test('what comes back with a reason is mended, shown, laid to rest, shown again and put away, without script @phone', async ({
  browser,
  house,
  make,
}) => {
  const producer = await make.producer({ name: `Kelompok Purun ${Date.now()}`, craft: 'weaving' })
  const made = await make.product({ producer_id: producer.id, state: 'in_review', name_id: 'Topi purun lebar' })
  const maker = await person(house.db, { name: 'Ibu Aminah', language: 'id', producerIds: [producer.id] })
  const { actor: staff } = await person(house.db, { name: 'Rahma Sourcing', roles: ['sourcing'] })
  const move = () => ({ productId: made.id, key: key() })
  const stateOf = async () =>
    (await house.db.selectFrom('products').select('state').where('id', '=', made.id).executeTakeFirstOrThrow()).state
  const page = await browser.newPage({ baseURL: house.url, locale: 'id-ID', viewport: small, javaScriptEnabled: false })
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const open = () => page.getByRole('link', { name: 'Lihat', exact: true }).click()

  await granted(returnProduct(house.db, staff, { ...move(), reason: 'Fotonya gelap. Foto lagi di teras.' }, now()))
  await signIn(page, maker, '/workshop/products')
  await expect(page.getByText('Fotonya gelap. Foto lagi di teras.')).toBeVisible()
  await page.getByRole('link', { name: 'Lanjutkan' }).click()
  await expect(page.getByText('Perlu diperbaiki dulu')).toBeVisible()
  await page.getByRole('link', { name: 'Ubah foto dan nama' }).click()
  await page.getByLabel(/^Dari depan/).setInputFiles(await lightPhoto(1))
  await press('Simpan dulu')
  await page.getByRole('link', { name: 'Lanjutkan' }).click()
  await press('Kirim untuk diperiksa')
  await expect(page.getByText('Sudah dikirim. Petugas akan memeriksanya.')).toBeVisible()
  await expect(page.getByText('Fotonya gelap')).toHaveCount(0)

  await granted(publishProduct(house.db, staff, move(), now()))
  await page.goto('/workshop/products')
  await open()
  await expect(page.getByText('Fotonya gelap')).toHaveCount(0)
  await press('Istirahatkan dulu')
  await expect(page.getByText('Barang diistirahatkan.')).toBeVisible()
  expect((await page.request.get(`/catalogue/${made.slug}`)).status()).toBe(404)
  await open()
  await press('Tampilkan lagi')
  await expect(page.getByText('Barang tampil lagi.')).toBeVisible()
  expect((await page.request.get(`/catalogue/${made.slug}`)).status()).toBe(200)
  await open()
  await page.locator('summary').filter({ hasText: 'Tidak dijual lagi' }).click()
  await press('Tidak dijual lagi')
  await expect(page.getByText('Barang disimpan dan tidak dijual lagi.')).toBeVisible()
  await expect(page.getByText('Yang tidak dijual lagi (1)')).toBeVisible()
  expect(await stateOf()).toBe('archived')
  await page.close()
})

test('the house publishes several at once and is told which could not @desk', async ({ house, make, page }) => {
  const regency = `Belu ${Date.now()}`
  const producer = await make.producer({ name: 'Kel. Tenun Feto', regency })
  const right = await make.product({ producer_id: producer.id, state: 'in_review', name_id: 'Selendang tais' })
  await make.product({ producer_id: producer.id, state: 'in_review', name_id: 'Sarung tais', price_minor: null })
  const staff = await person(house.db, { name: 'Rahma Sourcing', roles: ['sourcing'] })
  await signIn(page, staff, `/house/products?regency=${encodeURIComponent(regency).replaceAll('%20', '+')}`)
  for (const box of await page.locator('tbody input[type="checkbox"]').all()) await box.check()
  await page.locator('button[name="do"][value="publish"]').click()
  await expect(page.locator('.flash').getByText('1 product published.')).toBeVisible()
  await expect(page.getByText('1 could not')).toBeVisible()
  await expect(page.locator('.flash li')).toHaveText('Sarung tais The price is missing.')
  await expectAccessible(page)
  const { state } = await house.db.selectFrom('products').select('state').where('id', '=', right.id).executeTakeFirstOrThrow()
  expect(state).toBe('published')
})
