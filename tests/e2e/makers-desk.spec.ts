import { expectAccessible } from './support/axe'
import { password, person, signIn } from './support/people'
import { expect, test } from './support/test'

test('a maker from a list is given a field officer, a sign-in and its name, and opens its workshop', async ({
  browser,
  house,
  make,
  page,
}) => {
  const name = `Kelompok Purun ${Date.now()}`
  const maker = await make.producer({ name, shows_name: 0, district: 'Amuntai Selatan', village: 'Banyu Hirang' })
  const product = await make.product({ producer_id: maker.id, state: 'published' })
  const admin = await person(house.db, { name: 'Nadia Kusuma', roles: ['admin'] })
  const officer = await person(house.db, { name: 'Muhammad Yusuf', roles: ['fieldOfficer'] })

  await signIn(page, admin, '/house/makers?account=none')
  await page.getByLabel('Name, leader or village').fill(name)
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('link', { name }).click()

  await page.getByLabel('Who goes there').selectOption(officer.actor.accountId)
  await page.getByRole('button', { name: 'Save field officer' }).click()
  await expect(page.getByText('Field officer saved.')).toBeVisible()

  await page.getByLabel('The name may be shown').check()
  await page.getByLabel('Who said so, when and how').fill('Ibu Mariani, in person')
  await page.getByRole('button', { name: 'Record the maker’s answer' }).click()
  await expect(page.getByText('The maker’s name is in the catalogue now.')).toBeVisible()
  const reader = await browser.newPage({ baseURL: house.url })
  await reader.goto(`/catalogue/${product.slug}`)
  await expect(reader.getByText(name).first()).toBeVisible()

  await page.getByText('Open a new account').click()
  await page.getByLabel('Full name').fill('Mariani')
  const phone = `08${String(Date.now()).slice(-10)}`.replace(/^08\d\d/, '0852')
  await page.getByLabel('E-mail or phone number').last().fill(phone)
  await page.getByRole('button', { name: 'Open account' }).click()
  await page.getByRole('button', { name: 'Make a link to sign in for Mariani' }).click()
  const link = (await page.locator('code').textContent()) ?? ''
  await expectAccessible(page)

  await reader.goto(link)
  await reader.locator('input[name="password"]').fill(password)
  await reader.locator('main form button').click()
  await reader.locator('input[name="identifier"]').fill(phone)
  await reader.locator('input[name="password"]').fill(password)
  await reader.locator('form[action="/sign-in"] button').click()
  await reader.goto('/workshop')
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('Mariani')
  await reader.close()

  await page.goto(`/house/makers/${maker.id}`)
  await expect(page.locator('#history li')).toHaveText([/Account opened for Mariani/, /The name may be shown/, /Muhammad Yusuf/])
})

test('rates are recorded once; a slip is asked about at its field', async ({ house, page }) => {
  const dewi = await person(house.db, { name: 'Dewi Anggraini', roles: ['finance'] })
  await house.db.deleteFrom('exchange_rates').execute()
  await signIn(page, dewi, '/house/rates')
  const record = page.getByRole('button', { name: 'Record rates' })
  await page.getByLabel('Source').fill('Bank Indonesia')
  await page.getByLabel('Date of the rate').fill('2026-01-05')
  await page.getByLabel('USD').fill('16.801,10')
  await record.dblclick()
  await expect(page.getByText('1 rate recorded.')).toBeVisible()
  await page.getByLabel('Date of the rate').fill('2026-01-06')
  await page.getByLabel('USD').fill('1680.20')
  await record.click()
  await expect(page.locator('#USD-error')).toContainText('Far from 16,801.1 on 5 Jan 2026')
  await expectAccessible(page)
  await page.getByLabel('USD').fill('16802.20')
  await record.click()
  await expect(page.locator('#history tbody tr')).toHaveCount(2)
})
