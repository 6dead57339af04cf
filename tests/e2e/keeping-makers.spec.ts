import { factory } from '#tests/support/factory'
import { expectAccessible } from './support/axe'
import { person, signIn } from './support/people'
import { expect, test } from './support/test'

/** A list as an office types it: one letter where a figure belongs, and one maker twice under nearly one name. */
const list = [
  'Nama Kelompok/Usaha;Ketua/Pemilik;Jml Anggota;Desa/Kelurahan;Kecamatan;Kabupaten;Provinsi;Jenis Usaha;Produk Utama;Kapasitas per Bulan;Satuan;Harga Jual;No Telp',
  'Purun Kembang Sari;Siti Rahmah;8;Banyu Hirang;Amuntai Selatan;Hulu Sungai Utara;Kalimantan Selatan;Anyaman;Tas purun;120;buah;35000;O8521234001l',
  'Purun Kembang Sary;Siti Rahma;7;Banyu Hirang;Amuntai Selatan;Hulu Sungai Utara;Kalimantan Selatan;Anyaman;Bakul purun;40;buah;55000;085212340011',
  'Ilung Harapan;Norhayati;5;Palampitan;Amuntai Tengah;Hulu Sungai Utara;Kalimantan Selatan;Anyaman;Tikar ilung;15;buah;90000;085212340033',
].join('\n')

test('staff take a list in, mend a cell, merge a maker that came twice, and take both steps back @desk', async ({
  ownHouse: house,
  browser,
}) => {
  const page = await browser.newPage({ baseURL: house.url })
  const staff = await person(house.db, { name: 'Rahma Sourcing', roles: ['sourcing'] })
  const makers = () => house.db.selectFrom('producers').select(['id', 'name', 'phone', 'merged_into']).orderBy('name').execute()
  const done = (words: string) => expect(page.getByText(words)).toBeVisible()

  await test.step('the list is read; sheet and columns are as they should be', async () => {
    await signIn(page, staff, '/house/imports')
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'pengrajin.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
    await page.getByLabel('Sender').fill('Dinas Perindustrian HSU')
    await page.getByRole('button', { name: 'Read the list' }).click()
    await done('The list was read. Look it over; nothing is written yet.')
    await page.getByRole('link', { name: '1. Sheet and heading' }).click()
    await page.getByRole('button', { name: 'On to the columns' }).click()
    await expect(page.getByLabel('Nama Kelompok/Usaha')).toHaveValue('producerName')
    await page.getByRole('button', { name: 'On to the rows' }).click()
  })

  await test.step('one cell is mended as proposed, another by hand', async () => {
    await page
      .locator('#rows')
      .getByRole('button', { name: /^(Mend|Accept).*O8521234001l/ })
      .click()
    await done('Saved.')
    await expect(page.locator('#rows')).toContainText('085212340011')
    await page.getByRole('link', { name: 'Correct row 4' }).click()
    await page.locator('#edit').getByLabel('leader or owner').fill('Hj. Norhayati')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save row' }).click()
    await expect(page.locator('#edit')).toHaveCount(0)
    await expect(page.locator('#rows')).toContainText('Hj. Norhayati')
  })

  await test.step('the totals are looked at, and the list taken in', async () => {
    await page.getByRole('link', { name: 'On to the totals' }).click()
    await expect(page.locator('#counts')).toContainText('New makers3')
    expect(await makers()).toHaveLength(0)
    await page.getByRole('button', { name: 'Take everything in' }).click()
    await done('3 makers and 3 products taken in.')
    expect(await makers()).toMatchObject([{ name: 'Ilung Harapan' }, { phone: '+6285212340011' }, { phone: '+6285212340011' }])
  })
  const batch = page.url()

  await test.step('the maker that came twice is found, compared and merged', async () => {
    await page.getByRole('link', { name: 'See makers that may be there twice' }).click()
    await page.getByRole('link', { name: /^Compare: Purun Kembang/ }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Merge into Purun Kembang Sari' }).click()
    await done('The two makers are one now.')
    await expect(page.locator('#merges')).toContainText('Purun Kembang Sary')
    expect((await makers()).filter((one) => one.merged_into === null)).toHaveLength(2)
  })

  await test.step('the merge is undone, then the whole list taken back', async () => {
    await page.getByRole('button', { name: 'Separate again: Purun Kembang Sary' }).click()
    await done('The two makers are separate again.')
    expect((await makers()).filter((one) => one.merged_into === null)).toHaveLength(3)
    await page.goto(batch)
    await page.getByRole('button', { name: 'Take everything back' }).click()
    await done('Everything from this list was taken back.')
    expect(await makers()).toHaveLength(0)
  })
  await page.close()
})

test('staff take the products along, write a new price, bring it in, and take it back @desk', async ({
  ownHouse: house,
  browser,
}) => {
  const page = await browser.newPage({ baseURL: house.url })
  const staff = await person(house.db, { name: 'Rahma Sourcing', roles: ['sourcing'] })
  const { id } = await factory(house.db).product({ name_id: 'Tas purun', price_minor: 35_000, state: 'in_review' })
  const price = async () => {
    const found = await house.db.selectFrom('products').select('price_minor').where('id', '=', id).executeTakeFirstOrThrow()
    return found.price_minor
  }
  await signIn(page, staff, '/house/imports')
  const file = await (await page.request.get('/house/export/products?state=all&format=csv')).text()
  const buffer = Buffer.from(file.replace(',35000,', ',38000,'))
  await page.locator('input[type="file"]').setInputFiles({ name: 'products.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Read the list' }).click()
  await page.getByRole('link', { name: /^4\. / }).click()
  await expect(page.locator('#counts')).toContainText('Products changed1')
  await expect(page.locator('#goods-changes')).toContainText('3500038000')
  await expectAccessible(page)
  await page.getByLabel('Also update 1 product that changes').check()
  await page.getByRole('button', { name: 'Take everything in' }).click()
  await expect(page.locator('#counts')).toContainText('Products changed1')
  expect(await price()).toBe(38_000)
  await page.getByRole('button', { name: 'Take everything back' }).click()
  await expect(page.getByText('Everything from this list was taken back.')).toBeVisible()
  expect(await price()).toBe(35_000)
  await page.close()
})
