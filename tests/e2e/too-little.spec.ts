import { recordRates } from '#app/domain/quotes/record-rates.server'
import { dayOf, plusDays } from '#app/domain/shared/calendar'
import type { InquiryId } from '#app/domain/shared/ids'
import { factory } from '../support/factory'
import { brokenPromises } from '../support/promises'
import { addToList, fillWish, registerBuyer } from './support/buying'
import { makePlans, openCall, quoteAndSend } from './support/desk'
import { now, putStandard } from './support/goods'
import { person, signIn } from './support/people'
import { officerPromises } from './support/promising'
import { expect, test } from './support/test'

const today = dayOf(now())
const neededBy = plusDays(today, 120)
const wish = { neededBy, country: 'NL', incoterm: 'FOB', place: 'Banjarmasin', note: 'As many as you can.' }
const asker = {
  name: 'Joost Bakker',
  email: 'joost@example.test',
  organisation: 'Havenhuis',
  country: 'NL',
  city: 'Rotterdam',
  currency: 'USD',
}

test('too little supply ends in an honest partial offer @desk', async ({ ownHouse: { db, url }, browser }) => {
  test.setTimeout(300_000)
  const staff = await person(db, { name: 'Rahma Sourcing', roles: ['sourcing'] })
  const officer = await person(db, { name: 'Pak Ahmad', roles: ['fieldOfficer'] })
  await recordRates(db, staff.actor, [{ day: today, currency: 'USD', rate: '16250.5', source: 'Bank Indonesia' }], now())
  const make = factory(db)
  const makers = await Promise.all(
    [240, 240, 120].map(async (capacity_per_year) => {
      const { id } = await make.producer({ field_officer_id: officer.actor.accountId })
      return { id, product: await make.product({ producer_id: id, capacity_per_year }) }
    }),
  )
  const tote = { nameId: 'Tas purun', nameEn: 'Purun tote', craft: 'weaving' } as const
  await putStandard(
    db,
    staff.actor,
    tote,
    makers.map((maker) => maker.product.id),
  )

  const buyer = await browser.newPage({ baseURL: url })
  await addToList(buyer, 'Purun tote', '10', 'kodi')
  await buyer.getByRole('button', { name: 'Next: place and date' }).click()
  await fillWish(buyer, wish)
  await buyer.getByRole('button', { name: 'Sign in to send' }).click()
  await registerBuyer(buyer, asker)
  await buyer.getByRole('button', { name: 'Send inquiry' }).click()
  await buyer.waitForURL(/\/buying\/inquiries\/inq_/)
  const inquiryId = new URL(buyer.url()).pathname.split('/').at(-1) as InquiryId

  const page = await browser.newPage({ baseURL: url })
  await signIn(page, staff, '/house/inquiries')
  const { id: lineId } = await db
    .selectFrom('inquiry_lines')
    .select('id')
    .where('inquiry_id', '=', inquiryId)
    .executeTakeFirstOrThrow()
  const callId = await openCall(page, { lineId, priceMinor: 45_000, priceKind: 'fixed', regency: 'Hulu Sungai Utara' })
  const words = makers.map((maker, at) => ({
    producerId: maker.id,
    callId,
    most: [60, 40, 20][at] ?? 20,
    least: 20,
    priceMinor: 45_000,
  }))
  await officerPromises(db, officer.actor, words.slice(0, 2))

  await test.step('the plan says how much is missing and what would close it', async () => {
    await makePlans(page, inquiryId)
    const shortage = page.locator('.shortage')
    await expect(shortage).toContainText('Purun tote: 120 pcs short')
    await expect(shortage.locator('li').first()).toBeVisible()
  })
  await quoteAndSend(page, { packing: '400000', export_clearance: '1500000' })

  await test.step('the buyer is told at once, and asks for a change', async () => {
    await buyer.goto(`/buying/inquiries/${inquiryId}`)
    await buyer.locator('main a[href^="/buying/quotes/"]').click()
    await expect(
      buyer.getByText(
        'A partial offer: 90 of 200. That much is sure by this date; the rest of what is promised is kept in reserve for what does not pass inspection.',
      ),
    ).toBeVisible()
    expect(await buyer.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await buyer.locator('summary', { hasText: 'Ask for a change' }).click()
    await buyer.locator('textarea[name="change"]').fill('Please find twenty more.')
    await buyer.getByRole('button', { name: 'Ask for a change' }).click()
    await expect(buyer.getByText('Change asked for.')).toBeVisible()
    expect(await brokenPromises(db)).toEqual([])
  })

  await test.step('one more maker, a revision, and a yes to the part', async () => {
    await officerPromises(db, officer.actor, words.slice(2))
    await page.goto(`/house/plans/${inquiryId}`)
    await page.getByRole('button', { name: 'Solve again' }).first().click()
    await expect(page.locator('.shortage')).toContainText('Purun tote: 100 pcs short')
    await quoteAndSend(page, { packing: '400000', export_clearance: '1500000' })
    await buyer.goto(`/buying/inquiries/${inquiryId}`)
    await buyer.locator('main a[href^="/buying/quotes/"]', { hasText: 'revision 2' }).click()
    await expect(buyer.getByText('A partial offer: 109 of 200.')).toBeVisible()
    await expect(buyer.getByText('Purun tote: 90 became 109')).toBeVisible()
    await buyer.getByRole('button', { name: 'Accept quotation' }).click()
    await buyer.waitForURL(/\/buying\/orders\/ord_/)
  })

  const shares = await db.selectFrom('work_orders').select('quantity').orderBy('quantity').execute()
  expect(shares.map((share) => share.quantity)).toEqual([20, 40, 60])
  expect(await brokenPromises(db)).toEqual([])
  await Promise.all([page.close(), buyer.close()])
})
