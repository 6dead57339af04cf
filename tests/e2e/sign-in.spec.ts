import { expectAccessible } from './support/axe'
import { expect, test } from './support/test'

test('the sign-in page', async ({ page }) => {
  const answer = await page.goto('/sign-in')
  expect(answer?.status()).toBe(200)
  await expectAccessible(page)
})
