import { expectAccessible } from './support/axe'
import { person, signIn } from './support/people'
import { expect, test } from './support/test'

test('a promise taken by another process shows on the open page @desk', async ({ house, make, page }) => {
  const staff = await person(house.db, { name: 'Rahma Sourcing', roles: ['sourcing'] })
  const call = await make.call({ quantity: 200, buffer: 0 })
  const maker = await make.producer({ name: 'Kelompok Langsung Jaya' })
  await signIn(page, staff, `/house/calls/${call.id}`)
  await expect(page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()
  await expect(page.locator('#promises')).toBeHidden()
  await make.commitment({ supply_call_id: call.id, producer_id: maker.id, most: 120 })
  await expect(page.locator('#promises')).toContainText('Kelompok Langsung Jaya')
  await expect(page.locator('#coming-in')).toContainText('80')
  await expectAccessible(page)
})

test('without script a link draws the page anew @desk', async ({ house, make, browser }) => {
  const staff = await person(house.db, { name: 'Rahma Sourcing', roles: ['sourcing'] })
  const call = await make.call()
  const maker = await make.producer({ name: 'Kelompok Tanpa Skrip' })
  const page = await browser.newPage({ baseURL: house.url, javaScriptEnabled: false })
  await signIn(page, staff, `/house/calls/${call.id}`)
  await make.commitment({ supply_call_id: call.id, producer_id: maker.id })
  await expect(page.locator('#promises')).toBeHidden()
  await page.getByRole('link', { name: /^Reload/ }).click()
  await expect(page.locator('#promises')).toContainText('Kelompok Tanpa Skrip')
})
