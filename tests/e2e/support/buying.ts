import type { Page } from '@playwright/test'
import type { Day } from '#app/domain/shared/calendar'
import { password } from './people'
import { expect } from './test'

/** From the catalogue's search to the inquiry list, as a visitor does it. */
export async function addToList(page: Page, name: string, quantity: string, unit: string): Promise<void> {
  await page.goto(`/catalogue?q=${encodeURIComponent(name)}`)
  await page.locator('main a[href^="/catalogue/"]', { hasText: name }).first().click()
  await page.locator('input[name="quantity"]').fill(quantity)
  await page.locator('select[name="unit"]').selectOption(unit)
  await page.locator('form[action="/inquiry-list/lines"] button').click()
  await expect(page).toHaveURL(/\/inquiry-list$/)
}

type Wish = { neededBy: Day; country: string; incoterm: string; place: string; note: string }

/** Place, date and term; the button that goes on is pressed by the caller. */
export async function fillWish(page: Page, { neededBy, country, incoterm, place, note }: Wish): Promise<void> {
  await page.locator('select[name="country"]').selectOption(country)
  await page.locator('input[name="neededBy"]').fill(neededBy)
  await page.locator(`input[name="incoterm"][value="${incoterm}"]`).check()
  await page.locator('input[name="place"]').fill(place)
  await page.locator('textarea[name="note"]').fill(note)
}

type Company = { name: string; email: string; organisation: string; country: string; city: string; currency: string }

/** From the sign-in page over registering to where one wanted to go. */
export async function registerBuyer(page: Page, { email, country, currency, ...words }: Company): Promise<void> {
  await page.locator('main a[href^="/register"]').click()
  await page.locator('main a[href^="/register/buyer"]').click()
  for (const [name, value] of Object.entries({ ...words, identifier: email, password })) {
    await page.locator(`main input[name="${name}"]`).fill(value)
  }
  await page.locator('main select[name="country"]').selectOption(country)
  await page.locator('main select[name="currency"]').selectOption(currency)
  await page.locator('form:has(input[name="organisation"]) button').click()
  await page.locator('form[action="/sign-in"] input[name="password"]').fill(password)
  await page.locator('form[action="/sign-in"] button').click()
}
