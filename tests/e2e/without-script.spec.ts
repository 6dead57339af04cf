import type { Page } from '@playwright/test'
import { recordRates } from '#app/domain/quotes/record-rates.server'
import { dayOf, plusDays } from '#app/domain/shared/calendar'
import type { InquiryId, SupplyCallId } from '#app/domain/shared/ids'
import { factory } from '../support/factory'
import { brokenPromises } from '../support/promises'
import { addToList, fillWish, registerBuyer } from './support/buying'
import { makePlans, openCall, quoteAndSend } from './support/desk'
import { now, putStandard } from './support/goods'
import { person, signIn } from './support/people'
import { sayYes } from './support/promising'
import { expect, test } from './support/test'

const today = dayOf(now())
const wish = { neededBy: plusDays(today, 120), country: 'NL', incoterm: 'FOB', place: 'Banjarmasin', note: '' }
const asker = {
  name: 'Sanne Visser',
  email: 'sanne@example.test',
  organisation: 'Kade 4',
  country: 'NL',
  city: 'Rotterdam',
  currency: 'USD',
}

test('browse, ask, promise, plan, quote and accept without any script @phone', async ({ ownHouse, browser }) => {
  test.setTimeout(240_000)
  const { db, url } = ownHouse
  const make = factory(db)
  const staff = await person(db, { name: 'Rahma Sourcing', roles: ['sourcing'] })
  await recordRates(db, staff.actor, [{ day: today, currency: 'USD', rate: '16250.5', source: 'Bank Indonesia' }], now())
  const producer = await make.producer({ name: 'Kelompok Purun Jaya' })
  const maker = await person(db, { name: 'Ibu Siti', language: 'id', producerIds: [producer.id] })
  const product = await make.product({ producer_id: producer.id, capacity_per_year: 2_400 })
  await putStandard(db, staff.actor, { nameId: 'Tas purun', nameEn: 'Purun tote', craft: 'weaving' }, [product.id])
  const visit = (locale: string) =>
    browser.newPage({ baseURL: url, javaScriptEnabled: false, locale, viewport: { width: 390, height: 844 }, hasTouch: true })

  const buyer = await visit('en-GB')
  const inquiryId = await test.step('a visitor browses, gathers, registers and asks', async () => {
    await browse(buyer)
    await addToList(buyer, 'Purun tote', '5', 'kodi')
    await buyer.locator('input[name$=".quantity"]').fill('6')
    await buyer.getByRole('button', { name: 'Save list' }).last().click()
    await expect(buyer.getByText('6 kodi (20) = 120 pcs')).toBeVisible()
    await buyer.getByRole('button', { name: 'Next: place and date' }).click()
    await fillWish(buyer, wish)
    await buyer.getByRole('button', { name: 'Sign in to send' }).click()
    await registerBuyer(buyer, asker)
    await buyer.getByRole('button', { name: 'Send inquiry' }).click()
    await buyer.waitForURL(/\/buying\/inquiries\/inq_/)
    return new URL(buyer.url()).pathname.split('/').at(-1) as InquiryId
  })

  const desk = await visit('en-GB')
  await signIn(desk, staff, '/house/inquiries')
  const line = await db.selectFrom('inquiry_lines').select('id').where('inquiry_id', '=', inquiryId).executeTakeFirstOrThrow()
  const callId = await openCall(desk, { lineId: line.id, priceMinor: 45_000, priceKind: 'ceiling', regency: producer.regency })

  await test.step('a maker counts with plus and minus, promises, changes, and keeps its word', async () => {
    const phone = await visit('id-ID')
    await signIn(phone, maker, '/workshop')
    await sayYes(phone, { callId, most: 120, least: 20 })
    await changeMind(phone, callId)
    await phone.close()
  })

  await makePlans(desk, inquiryId)
  await quoteAndSend(desk, { packing: '300000', export_clearance: '1500000' })

  await test.step('the buyer reads the quotation and accepts it', async () => {
    await buyer.goto('/buying')
    await buyer.locator('main a[href^="/buying/quotes/"]').first().click()
    await buyer.getByRole('button', { name: 'Accept quotation' }).click()
    await buyer.waitForURL(/\/buying\/orders\/ord_/)
    await expect(buyer.getByRole('heading', { name: 'Where the order is' })).toBeVisible()
  })
  expect(await db.selectFrom('orders').select('state').execute()).toEqual([{ state: 'confirmed' }])
  expect(await brokenPromises(db)).toEqual([])
  await Promise.all([buyer.close(), desk.close()])
})

/** Search, a filter, and a product's page; all by links and plain forms. */
async function browse(page: Page): Promise<void> {
  await page.goto('/')
  await page.goto('/catalogue')
  await page.locator('form[role="search"] input[type="search"]').first().fill('purun')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=purun/)
  await expect(page.getByText('Purun tote').first()).toBeVisible()
}

async function changeMind(page: Page, callId: SupplyCallId): Promise<void> {
  await page.getByRole('link', { name: 'Ubah janji' }).click()
  await page.getByRole('button', { name: 'Tambah 20' }).click()
  await expect(page.locator('input[name="most"]')).toHaveValue('140')
  await page.getByRole('button', { name: 'Kurangi 20' }).click()
  await expect(page.locator('input[name="most"]')).toHaveValue('120')
  await page.locator('input[name="price"][value="other"]').check()
  await page.locator('input[name="priceMinor"]').fill('44.000')
  await page.getByRole('button', { name: 'Hitung ulang' }).last().click()
  await page.getByRole('button', { name: 'Ubah jadi 120' }).click()
  await expect(page.getByText('Janji sudah diubah.')).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/workshop/calls/${callId}`))
}
