import type { Browser, Page } from '@playwright/test'
import { recordRates } from '#app/domain/quotes/record-rates.server'
import { dayOf, plusDays } from '#app/domain/shared/calendar'
import type { InquiryId, ProducerId, SupplyCallId } from '#app/domain/shared/ids'
import { brokenPromises, untoldStates } from '../support/promises'
import { addToList, fillWish, registerBuyer } from './support/buying'
import { makePlans, openCall, quoteAndSend, takeIn } from './support/desk'
import { now, productsNamed } from './support/goods'
import type { House } from './support/house'
import { type Person, person, signIn } from './support/people'
import { officerPromises, phone, promiseByPhone, sendOfficer } from './support/promising'
import { linkProducts, namePrice, showProduct, writeStandard } from './support/shelf'
import { expect, test } from './support/test'

const today = dayOf(now())
const neededBy = plusDays(today, 150)
const totes = { asked: 1_200, reserve: 60, priceMinor: 45_000 }
const cloths = { asked: 40, reserve: 2, priceMinor: 900_000 }

test('a district’s spreadsheet becomes an accepted order from Rotterdam @desk', async ({ ownHouse: house, browser }) => {
  test.setTimeout(300_000)
  const { db, url } = house
  const page = await browser.newPage({ baseURL: url })
  const buyer = await browser.newPage({ baseURL: url })
  const staff = await person(db, { name: 'Rahma Sourcing', roles: ['sourcing'] })
  const officer = await person(db, { name: 'Pak Ahmad', language: 'id', roles: ['fieldOfficer'] })
  await recordRates(db, staff.actor, [{ day: today, currency: 'EUR', rate: '18250.25', source: 'Bank Indonesia' }], now())

  await test.step('two districts’ lists are taken in', async () => {
    await signIn(page, staff, '/house/imports')
    await takeIn(page, 'tests/fixtures/imports/DATA IKM KERAJINAN HSU 2024.xlsx', 60, 75)
    await takeIn(page, 'tests/fixtures/imports/ikm_belu_2020.csv', 145, 145)
  })

  const purun = await productsNamed(db, 'Tas Purun')
  const tenun = (await productsNamed(db, 'Kain lembar')).filter((product) => product.unit === 'sheet').slice(0, 6)
  const [first, second, ...others] = purun.map((product) => product.producerId)
  if (!first || !second) throw new Error('the list has no makers of totes')
  await sendOfficer(
    db,
    staff.actor,
    officer.actor,
    [...purun, ...tenun].map((product) => product.producerId),
  )
  await test.step('the goods are priced, named and shown', () => fillCatalogue(page, browser, house, officer, { purun, tenun }))
  const maker = await person(db, { name: 'Ibu Siti', language: 'id', producerIds: [first] })

  const inquiryId = await test.step('a buyer in Rotterdam asks for more than any maker can make', () => ask(buyer, house))
  const calls = await test.step('staff tie the lines and ask the makers', () => callForSupply(page, house, inquiryId, purun))

  await test.step('many makers promise what each can', async () => {
    await promiseByPhone(browser, house, maker, { callId: calls.totes, most: 400, least: 60 })
    await promiseByPhone(browser, house, officer, { callId: calls.totes, most: 300, least: 40, for: second })
    const word = (producerId: ProducerId, callId: SupplyCallId, most: number, priceMinor: number) => ({
      ...{ producerId, callId, most, priceMinor },
      least: callId === calls.totes ? 20 : 1,
    })
    await officerPromises(db, officer.actor, [
      ...others.slice(0, 3).map((id, at) => word(id, calls.totes, [360, 200, 60][at] ?? 20, totes.priceMinor)),
      ...tenun.map((one, at) =>
        word(one.producerId, calls.cloths, [16, 14, 10, 6, 2, 2][at] ?? 1, cloths.priceMinor - at * 10_000),
      ),
    ])
    expect(await largestPromise(house, calls.totes)).toBeLessThan(totes.asked)
    expect(await largestPromise(house, calls.cloths)).toBeLessThan(cloths.asked)
    const behalf = await db
      .selectFrom('events')
      .selectAll()
      .where('on_behalf_of', '=', second)
      .where('kind', '=', 'commitment.offered')
      .execute()
    expect(behalf).toMatchObject([{ actor_id: officer.actor.accountId, on_behalf_of: second }])
  })

  await test.step('staff look at three plans, choose one and send a quotation from it', async () => {
    await makePlans(page, inquiryId)
    for (const plan of ['Lowest cost', 'Safest', 'Widest benefit'])
      await expect(page.locator('li.plan', { hasText: plan })).toBeVisible()
    await page.locator('li.plan', { hasText: 'Widest benefit' }).locator('input[type="radio"]').check()
    await page.getByRole('button', { name: 'Show this plan' }).click()
    await expect(page.getByRole('link', { name: 'Write a quotation from “Widest benefit”' })).toBeVisible()
    await quoteAndSend(page, { packing: '2400000', export_clearance: '1500000', margin: '12.5' })
    expect(await brokenPromises(db)).toEqual([])
  })

  await test.step('the buyer accepts, and follows the order', async () => {
    await buyer.goto(`/buying/inquiries/${inquiryId}`)
    await buyer.locator('main a[href^="/buying/quotes/"]').click()
    await expect(buyer.getByText('1,200 pcs')).toBeVisible()
    await buyer.getByRole('button', { name: 'Accept quotation' }).dblclick()
    await buyer.waitForURL(/\/buying\/orders\/ord_/)
    await expect(buyer.getByRole('heading', { name: 'Where the order is' })).toBeVisible()
    await expect(buyer.getByText('Quotation accepted', { exact: true }).first()).toBeVisible()
  })

  await test.step('each maker finds its share', () => everyShareIsShown(browser, house, officer, maker))

  expect(await brokenPromises(db)).toEqual([])
  expect(await untoldStates(db)).toEqual([])
  await everythingWasRecorded(house, inquiryId)
  await Promise.all([page.close(), buyer.close()])
})

type Products = Awaited<ReturnType<typeof productsNamed>>
type Goods = { purun: Products; tenun: Products }

/** The first maker's tote under its own name, and the cloth as a standard of the house. */
async function fillCatalogue(page: Page, browser: Browser, house: House, officer: Person, { purun, tenun }: Goods) {
  const [tote] = purun
  if (!tote) throw new Error('no tote')
  const field = await browser.newPage({ ...phone, baseURL: house.url })
  await signIn(field, officer, '/workshop/choose')
  await namePrice(field, tote.id, tote.producerId, '45.000')
  await field.close()
  await showProduct(page, tote.id, 'Purun tote')
  const words = {
    nameId: 'Kain tenun ikat Belu',
    nameEn: 'Tenun ikat cloth',
    priceMinor: '900.000',
    minQuantity: '10',
    leadDays: '60',
  }
  const standardId = await writeStandard(page, words, { craft: 'ikat', unit: 'sheet' })
  await linkProducts(
    page,
    standardId,
    'Kain lembar',
    tenun.map((product) => product.id),
  )
}

async function ask(page: Page, { db }: House): Promise<InquiryId> {
  await addToList(page, 'Purun tote', '60', 'kodi')
  await expect(page.getByText('60 kodi (20) = 1,200 pcs')).toBeVisible()
  await addToList(page, 'Tenun ikat cloth', '40', 'sheet')
  await page.getByRole('button', { name: 'Next: place and date' }).click()
  await fillWish(page, { neededBy, country: 'NL', incoterm: 'FOB', place: 'Banjarmasin', note: 'For the spring collection.' })
  await page.getByRole('button', { name: 'Sign in to send' }).click()
  const email = `anneke.${process.pid}@example.test`
  await registerBuyer(page, {
    name: 'Anneke de Wit',
    email,
    organisation: 'Maasweven',
    country: 'NL',
    city: 'Rotterdam',
    currency: 'EUR',
  })
  await expect(page).toHaveURL(/\/inquiry-list\/send$/)
  await expect(page.locator('input[name="neededBy"]')).toHaveValue(neededBy)
  await expect(page.locator('textarea[name="note"]')).toHaveValue('For the spring collection.')
  await page.getByRole('button', { name: 'Send inquiry' }).dblclick()
  await page.waitForURL(/\/buying\/inquiries\/inq_/)
  const sent = await db
    .selectFrom('inquiries')
    .select(['id', 'number', 'needed_by', 'incoterm', 'currency'])
    .where('state', '!=', 'draft')
    .execute()
  expect(sent).toMatchObject([{ needed_by: neededBy, incoterm: 'FOB', currency: 'EUR' }])
  await expect(page.getByText(`Inquiry ${sent[0]?.number} sent.`)).toBeVisible()
  return new URL(page.url()).pathname.split('/').at(-1) as InquiryId
}

async function callForSupply(page: Page, { db }: House, inquiryId: InquiryId, purun: Products) {
  const lines = await db.selectFrom('inquiry_lines').selectAll().where('inquiry_id', '=', inquiryId).orderBy('position').execute()
  const [tote, cloth] = lines
  if (!tote || !cloth) throw new Error('two lines were asked for')
  expect([tote.pieces, cloth.pieces, tote.tied_standard_id, cloth.tied_standard_id !== null]).toEqual([1_200, 40, null, true])
  await page.goto(`/house/inquiries/${inquiryId}`)
  await page.getByRole('button', { name: 'Make a standard from this product' }).click()
  await expect(page.getByText('Standard made from the product, and the line tied to it.')).toBeVisible()
  const tied = await db
    .selectFrom('inquiry_lines')
    .select('tied_standard_id as id')
    .where('id', '=', tote.id)
    .executeTakeFirstOrThrow()
  if (!tied.id) throw new Error('the line is not tied')
  await linkProducts(
    page,
    tied.id,
    'Tas Purun',
    purun.slice(1).map((product) => product.id),
  )
  const calls = {
    totes: await openCall(page, {
      lineId: tote.id,
      priceMinor: totes.priceMinor,
      priceKind: 'fixed',
      regency: 'Hulu Sungai Utara',
    }),
    cloths: await openCall(page, { lineId: cloth.id, priceMinor: cloths.priceMinor, priceKind: 'ceiling', regency: 'Belu' }),
  }
  const opened = await db.selectFrom('supply_calls').select(['id', 'quantity', 'buffer']).execute()
  expect(opened).toEqual(
    expect.arrayContaining([
      { id: calls.totes, quantity: totes.asked, buffer: totes.reserve },
      { id: calls.cloths, quantity: cloths.asked, buffer: cloths.reserve },
    ]),
  )
  return calls
}

async function largestPromise({ db }: House, callId: SupplyCallId): Promise<number> {
  const promised = await db.selectFrom('commitments').select('most').where('supply_call_id', '=', callId).execute()
  expect(promised.length).toBeGreaterThan(1)
  return Math.max(...promised.map((one) => one.most))
}

async function everyShareIsShown(browser: Browser, { db, url }: House, officer: Person, maker: Person) {
  const shares = await db.selectFrom('work_orders').selectAll().execute()
  expect(shares.length).toBeGreaterThanOrEqual(5)
  const page = await browser.newPage({ ...phone, baseURL: url })
  await signIn(page, officer, '/workshop/choose')
  for (const share of shares) {
    await page.goto(`/workshop/orders?for=${share.producer_id}`)
    await expect(page.getByText(`: ${share.quantity} `)).toBeVisible()
  }
  await page.context().clearCookies()
  await signIn(page, maker, '/workshop/orders')
  await page.getByRole('link', { name: 'Lihat bagian saya' }).click()
  await expect(page.getByRole('button', { name: 'Saya mulai kerja' })).toBeVisible()
  await page.close()
}

/** Each step of the chain left its event behind. */
async function everythingWasRecorded({ db }: House, inquiryId: InquiryId) {
  const kinds = new Set((await db.selectFrom('events').select('kind').execute()).map((event) => event.kind))
  const chain = [
    'import.committed',
    'product.published',
    'standard.created',
    'inquiry.sent',
    'inquiry.line_tied',
    'inquiry.called',
    'call.opened',
  ]
  const rest = [
    'commitment.offered',
    'plans.asked',
    'plan.made',
    'quote.drafted',
    'quote.sent',
    'commitment.reserved',
    'quote.accepted',
    'order.placed',
    'commitment.confirmed',
    'work_order.issued',
    'call.closed',
    'inquiry.ordered',
  ]
  expect([...chain, ...rest].filter((kind) => !kinds.has(kind))).toEqual([])
  const order = await db.selectFrom('orders').select(['inquiry_id', 'currency']).execute()
  expect(order).toEqual([{ inquiry_id: inquiryId, currency: 'EUR' }])
}
