import type { Page } from '@playwright/test'
import type { InquiryId, InquiryLineId, SupplyCallId } from '#app/domain/shared/ids'
import { expect } from './test'

/** A district's list, read, looked at and taken in. */
export async function takeIn(page: Page, path: string, makers: number, products: number): Promise<void> {
  await page.goto('/house/imports')
  await page.locator('input[type="file"]').setInputFiles(path)
  await page.getByRole('button', { name: 'Read the list' }).click()
  await expect(page.getByText('The list was read. Look it over; nothing is written yet.')).toBeVisible()
  await page.getByRole('button', { name: 'On to the rows' }).click()
  await page.getByRole('link', { name: 'On to the totals' }).click()
  await expect(page.locator('#counts')).toContainText(String(makers))
  await page.getByRole('button', { name: 'Take everything in' }).click()
  await expect(page.getByText(`${makers} makers and ${products} products taken in.`)).toBeVisible()
}

type Call = { lineId: InquiryLineId; priceMinor: number; priceKind: 'fixed' | 'ceiling'; regency: string }

/** Asks the makers of one regency for a line; everything else as the house proposes it. */
export async function openCall(page: Page, { lineId, priceMinor, priceKind, regency }: Call): Promise<SupplyCallId> {
  await page.goto(`/house/calls/new?line=${lineId}`)
  await page.locator(`input[name="priceKind"][value="${priceKind}"]`).check()
  await page.locator('input[name="priceMinor"]').fill(String(priceMinor))
  await page.locator(`input[name="regencies"][value="${regency}"]`).check()
  await page.getByRole('button', { name: 'Open call' }).click()
  await page.waitForURL(/\/house\/calls\/cal_/)
  return new URL(page.url()).pathname.split('/').at(-1) as SupplyCallId
}

/** Presses "Make plans" and waits until they are there. */
export async function makePlans(page: Page, inquiryId: InquiryId): Promise<void> {
  await page.goto(`/house/plans/${inquiryId}`)
  await page.getByRole('button', { name: 'Make plans' }).click()
  await expect(page.locator('li.plan')).toHaveCount(3, { timeout: 60_000 })
}

/** Writes the quotation from the plan that is shown, and sends it. */
export async function quoteAndSend(page: Page, fields: Record<string, string>): Promise<void> {
  await page.getByRole('link', { name: /Write a quotation from/ }).click()
  await page.waitForURL(/\/house\/quotes\/new/)
  for (const [name, value] of Object.entries(fields)) await page.locator(`input[name="${name}"]`).fill(value)
  await page.getByRole('button', { name: 'Save draft quotation' }).click()
  await expect(page.getByText('Draft quotation saved.')).toBeVisible()
  await page.getByRole('button', { name: 'Send to the buyer' }).click()
  await expect(page.getByText('Quotation sent to the buyer.')).toBeVisible()
}
