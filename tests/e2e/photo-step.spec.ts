import type { Page } from '@playwright/test'
import { editProduct } from '#app/domain/catalogue/edit-product.server'
import type { ProductId } from '#app/domain/shared/ids'
import { picturesOfProduct } from '#db/queries/item-pictures.server'
import { expectAccessible } from './support/axe'
import { now } from './support/goods'
import { person, signIn } from './support/people'
import { heavyPhoto, lightPhoto } from './support/photos'
import { expect, test } from './support/test'

const productOf = (page: Page) => new URL(page.url()).pathname.split('/')[3] as ProductId
const slot = (page: Page, name: string) => page.getByLabel(new RegExp(`^${name}`))

for (const script of [true, false]) {
  test(`a maker adds, leads with and removes photos at 360 px, ${script ? 'with' : 'without'} script @phone`, async ({
    house,
    make,
    browser,
  }) => {
    const producer = await make.producer({ name: 'Kelompok Purun Jaya' })
    const maker = await person(house.db, { name: 'Ibu Siti', language: 'id', producerIds: [producer.id] })
    const viewport = { width: 360, height: 740 }
    const page = await browser.newPage({ baseURL: house.url, javaScriptEnabled: script, locale: 'id-ID', viewport })
    await signIn(page, maker, '/workshop')
    await page.goto('/workshop/products/new')
    const front = slot(page, 'Dari depan')
    await expect(front).toHaveAttribute('capture', 'environment')

    await test.step('the photo comes first, and is light before it leaves the phone', async () => {
      await front.setInputFiles(await heavyPhoto())
      await page.getByLabel('Nama barang').fill('Bakul pita ungu')
      const sent = page.waitForRequest((request) => request.method() === 'POST')
      await page.getByRole('button', { name: 'Lanjut' }).last().click()
      const bytes = Number(await (await sent).headerValue('content-length'))
      if (script) expect(bytes).toBeLessThan(155_000)
      else expect(bytes).toBeGreaterThan(500_000)
      await page.waitForURL(/\/about$/)
    })

    const productId = productOf(page)
    await page.goto(`/workshop/products/${productId}/photo`)
    await test.step('more are added, one by one and several at once', async () => {
      await slot(page, 'Dari dekat').setInputFiles(await lightPhoto(1))
      await slot(page, 'Ambil dari galeri').setInputFiles([await lightPhoto(2), await lightPhoto(3)])
      await page.getByRole('button', { name: 'Simpan foto ini' }).click()
      await expect(page.locator('.shot img[src^="/pictures/"]')).toHaveCount(4)
    })

    const before = (await picturesOfProduct(house.db, productId)).map(({ id }) => id)
    await test.step('the third leads, the last goes', async () => {
      await page.locator('.shot details').nth(2).locator('summary').click()
      await page.getByRole('button', { name: 'Jadikan utama' }).click()
      await expect.poll(async () => (await picturesOfProduct(house.db, productId))[0]?.id).toBe(before[2])
      await page.locator('.shot details').nth(3).locator('summary').click()
      await page.getByRole('button', { name: 'Hapus foto ini' }).click()
      await expect(page.locator('.shot img[src^="/pictures/"]')).toHaveCount(3)
    })

    await test.step('what is no photo is refused at its place', async () => {
      const text = { name: 'daftar.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Daftar harga tas purun\n'.repeat(20)) }
      await slot(page, 'Ambil dari galeri').setInputFiles(text)
      await page.getByRole('button', { name: 'Simpan foto ini' }).click()
      await expect(page.locator('#photo-error')).toContainText('bukan foto')
      await expect(page.getByLabel('Nama barang')).toHaveValue('Bakul pita ungu')
    })
    // With script the test itself takes too long to hand such a file over.
    if (!script)
      await test.step('what is far too large is refused there too, with the words kept', async () => {
        const huge = {
          name: 'IMG_4K.jpg',
          mimeType: 'image/jpeg',
          buffer: Buffer.alloc(13_000_000, 'not a picture a browser can read'),
        }
        await slot(page, 'Ambil dari galeri').setInputFiles(huge, { timeout: 60_000 })
        await page.getByLabel('Nama barang').fill('Bakul pita ungu muda')
        await page.getByRole('button', { name: 'Simpan foto ini' }).click()
        await expect(page.locator('#photo-error')).toContainText('Foto atau berkas ini 13 MB. Paling besar 12 MB.')
        await expect(page.getByLabel('Nama barang')).toHaveValue('Bakul pita ungu muda')
      })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    if (script) await expectAccessible(page)
    await page.close()
  })
}

test('a buyer looks at a picture as large as the screen, and back', async ({ page, house, make }) => {
  const maker = await make.producerActor()
  const photos = [1, 2].map((nth) => ({ hash: `${process.pid}${nth}`.padStart(32, 'a'), width: 640, height: 640, colour: 'c96' }))
  const product = await make.product({ producer_id: maker.producerId, state: 'draft', name_en: 'Ribbon basket' })
  await editProduct(house.db, maker, { productId: product.id, words: {}, photos }, now())
  await house.db.updateTable('products').set({ state: 'published' }).where('id', '=', product.id).execute()
  await page.goto(`/catalogue/${product.slug}`)
  await page.getByRole('link', { name: 'Picture 2 of 2: Ribbon basket' }).click()
  const large = page.getByRole('region', { name: 'Look closely: Picture 2 of 2: Ribbon basket' })
  await expect(large).toBeVisible()
  await expect(large.getByRole('link', { name: 'Open the picture in full size' })).toHaveAttribute('href', /-1600\.jpg$/)
  await expectAccessible(page)
  await page.goBack()
  await expect(large).toBeHidden()
})
