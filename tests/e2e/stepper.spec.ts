import { dayOf, instant, plusDays } from '#app/domain/shared/calendar'
import { now, putStandard } from './support/goods'
import { person, signIn } from './support/people'
import { expect, test } from './support/test'

test('the maker’s counter counts in place, and what follows from it follows @phone', async ({ page, house, make }) => {
  const producer = await make.producer({ name: 'Kelompok Purun Jaya' })
  const maker = await person(house.db, { name: 'Ibu Siti', language: 'id', producerIds: [producer.id] })
  const product = await make.product({ producer_id: producer.id, capacity_per_year: 2_400 })
  const staff = await person(house.db, { name: 'Rahma Sourcing', roles: ['sourcing'] })
  const goods = { nameId: 'Tas purun', nameEn: 'Purun tote', craft: 'weaving' } as const
  const standardId = await putStandard(house.db, staff.actor, goods, [product.id])
  const ready_by = plusDays(dayOf(now()), 90)
  const closes_at = instant(Date.now() + 14 * 86_400_000)
  const asked = { standard_id: standardId, price_kind: 'fixed', price_minor: 46_000, lot_step: 20 } as const
  const call = await make.call({ ...asked, ready_by, closes_at })
  await make.invitation({ supply_call_id: call.id, producer_id: producer.id })
  await signIn(page, maker, '/workshop')
  await page.goto(`/workshop/calls/${call.id}`)
  await page.locator('#most').fill('100')

  let pages = 0
  page.on('framenavigated', () => pages++)
  await page.getByRole('button', { name: 'Tambah 20' }).click()
  await expect(page.locator('#most')).toHaveValue('120', { timeout: 100 })
  await expect(page.getByRole('button', { name: 'Sanggup 120' })).toBeVisible()
  await expect(page.getByText('Rp 5.520.000')).toBeVisible()
  expect(pages, 'the page was not loaded anew').toBe(0)

  await test.step('without a signal it still counts, and the promise is shown once more before it is taken', async () => {
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Kurangi 20' }).click()
    await expect(page.locator('#most')).toHaveValue('100')
    await expect(page.locator('[aria-busy]')).toHaveCount(0)
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Sanggup 120' }).click()
    await expect(page.getByText('Angkanya berubah.')).toBeVisible()
    await page.getByRole('button', { name: 'Sanggup 100' }).click()
    await expect(page.getByText('Janji sudah dicatat.')).toBeVisible()
  })
})
