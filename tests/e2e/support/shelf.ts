import type { Page } from '@playwright/test'
import type { ProducerId, ProductId, StandardId } from '#app/domain/shared/ids'
import { expect } from './test'

/** On the maker's side, by its officer: what it costs. */
export async function namePrice(page: Page, productId: ProductId, behalf: ProducerId, price: string): Promise<void> {
  await page.goto(`/workshop/products/${productId}/price?for=${behalf}`)
  await page.locator('input[name="priceMinor"]').fill(price)
  await page.locator('button[name="then"][value="later"]').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/price'))
}

/** On the house's side: the name for buyers abroad, then into the catalogue. */
export async function showProduct(page: Page, productId: ProductId, nameEn: string): Promise<void> {
  await page.goto(`/house/products/${productId}`)
  await page.locator('input[name="nameEn"]').fill(nameEn)
  await page.locator('button[name="do"][value="complete"]').click()
  await expect(page.getByText('The words were saved.')).toBeVisible()
  await page.locator('button[name="do"][value="publish"]').click()
  await expect(page.getByText('The product is in the catalogue.')).toBeVisible()
}

/** A standard of the house, shown in the catalogue. */
export async function writeStandard(
  page: Page,
  fields: Record<string, string>,
  choices: Record<string, string>,
): Promise<StandardId> {
  await page.goto('/house/standards/new')
  for (const [name, value] of Object.entries(fields)) await page.locator(`input[name="${name}"]`).fill(value)
  for (const [name, value] of Object.entries(choices)) await page.locator(`select[name="${name}"]`).selectOption(value)
  await page.getByRole('button', { name: 'Create standard' }).click()
  await page.waitForURL(/\/house\/standards\/std_/)
  await page.locator('button[name="do"][value="publish"]').click()
  await expect(page.getByText('The standard is in the catalogue.')).toBeVisible()
  return new URL(page.url()).pathname.split('/').at(-1) as StandardId
}

/** These products are made to it: their makers can be asked. */
export async function linkProducts(page: Page, standardId: StandardId, name: string, ids: readonly ProductId[]): Promise<void> {
  await page.goto(`/house/standards/${standardId}?q=${encodeURIComponent(name)}`)
  for (const id of ids) await page.locator(`input[name="productId"][value="${id}"]`).check()
  await page.getByRole('button', { name: 'Link what is chosen' }).click()
  await expect(page.locator('#makers tbody tr')).not.toHaveCount(0)
}
