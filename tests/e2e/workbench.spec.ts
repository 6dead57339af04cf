import { plannedInquiry } from '../support/planned-inquiry'
import { expectAccessible } from './support/axe'
import { person, signIn } from './support/people'
import { expect, test } from './support/test'

test('plans are shown by their choice alone, compared, and the preferred one is given a reason', async ({ house, page }) => {
  const { inquiry } = await plannedInquiry(house.db)
  const staff = await person(house.db, { name: 'Rahma Sourcing', roles: ['sourcing'] })
  await signIn(page, staff, `/house/plans/${inquiry.id}`)
  await page.locator('#solve').getByRole('button').click()
  await expect(page.locator('li.plan')).toHaveCount(3, { timeout: 60_000 })

  await test.step('the arrow keys alone lead from plan to plan', async () => {
    await page.getByRole('radio', { name: 'Lowest cost' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('#allocation h2')).toHaveText('Allocation: Safest')
    await expect(page.getByRole('radio', { name: 'Safest' })).toBeChecked()
    await expect(page).toHaveURL(/plan=pln_/)
    await expectAccessible(page)
  })

  await test.step('a reason that is too long stays as it was typed; a short one is kept with its writer', async () => {
    const note = page.getByLabel('Why this plan is preferred')
    await note.evaluate((field: HTMLTextAreaElement) => field.removeAttribute('maxlength'))
    await note.fill('x'.repeat(501))
    await page.getByRole('button', { name: 'Save note' }).click()
    await expect(page.locator('#reason')).toContainText('500')
    await expect(note).toHaveValue('x'.repeat(501))
    await note.fill('The rains come early this year.')
    await page.getByRole('button', { name: 'Save note' }).click()
    await expect(page.getByText('Note saved.')).toBeVisible()
    await expect(page.locator('#reason')).toContainText('Rahma Sourcing')
    await expect(note).toHaveValue('The rains come early this year.')
  })

  await test.step('a change is tried out, and made the rule', async () => {
    const whatIf = page.locator('#what-if')
    await whatIf.getByRole('button', { name: 'Try it' }).click()
    await expect(whatIf).toContainText('Change at least one of the three.')
    await whatIf.getByLabel('Most from one maker').fill('40')
    await whatIf.getByRole('button', { name: 'Try it' }).click()
    await expect(whatIf.getByRole('row', { name: /Lowest cost/ })).toContainText('2 → 3')
    await expect(whatIf.getByLabel('Most from one maker')).toHaveValue('40')
    await expectAccessible(page)
    await whatIf.getByRole('button', { name: 'Plan by it' }).click()
    await expect(page.locator('#rules').getByLabel('Most from one maker')).toHaveValue('40', { timeout: 60_000 })
    await expect(page.locator('li.plan')).toHaveCount(3, { timeout: 60_000 })
  })

  await test.step('two stand side by side', async () => {
    await page.getByRole('link', { name: 'Compare' }).click()
    await expect(page.getByRole('heading', { name: 'Compare plans' })).toBeVisible()
    await expect(page.locator('#figures')).toContainText('Cost in all')
    await page.getByLabel('From').selectOption({ index: 0 })
    await page.getByLabel('To', { exact: true }).selectOption({ index: 0 })
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page.locator('#changed')).toContainText('Both plans share the order in the same way.')
    await expectAccessible(page)
  })
})
