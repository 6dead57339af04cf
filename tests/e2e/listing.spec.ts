import { expectAccessible } from './support/axe'
import { person, signIn } from './support/people'
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
    await page.locator('input[name="nameId"]').fill('Bakul ilung bundar')
    expect(await page.locator('datalist#names option').count()).toBeGreaterThan(5)
    await next()
    await page.waitForURL(/\/about$/)
    await page.locator('button[name="then"][value="later"]').click()

    await expect(page.getByText('Langkah 2 dari 4: Tentang barang')).toBeVisible()
    await page.getByRole('link', { name: 'Lanjutkan' }).click()
    await page.waitForURL(/\/about$/)
    await page.locator('input[name="size"]').fill('30 × 20 cm')
    await next()
    await page.waitForURL(/\/price$/)
    await page.locator('input[name="priceMinor"]').fill('60.000')
    await page.locator('input[name="minQuantity"]').fill('10')
    await next()
    await page.waitForURL(/\/pace$/)
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

    const tall = await page.locator('main .btn').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
    for (const height of tall.filter((height) => height > 1)) expect(height).toBeGreaterThanOrEqual(48)
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

test('the house publishes several at once and is told which could not @desk', async ({ house, make, page }) => {
  const regency = `Belu ${Date.now()}`
  const producer = await make.producer({ name: 'Kel. Tenun Feto', regency })
  const right = await make.product({ producer_id: producer.id, state: 'in_review', name_id: 'Selendang tais' })
  await make.product({ producer_id: producer.id, state: 'in_review', name_id: 'Sarung tais', price_minor: null })
  const staff = await person(house.db, { name: 'Rahma Sourcing', roles: ['sourcing'] })
  await signIn(page, staff, `/house/products?regency=${encodeURIComponent(regency).replaceAll('%20', '+')}`)
  for (const box of await page.locator('tbody input[type="checkbox"]').all()) await box.check()
  await page.locator('button[name="do"][value="publish"]').click()
  await expect(page.getByText('1 product published.')).toBeVisible()
  await expect(page.getByText('1 could not')).toBeVisible()
  await expect(page.locator('.flash li')).toHaveText('Sarung tais The price is missing.')
  await expectAccessible(page)
  const { state } = await house.db.selectFrom('products').select('state').where('id', '=', right.id).executeTakeFirstOrThrow()
  expect(state).toBe('published')
})
