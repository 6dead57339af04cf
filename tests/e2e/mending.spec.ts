import type { Browser, Page } from '@playwright/test'
import { demoPassword, signIns } from '#db/demo/people'
import { expectAccessible } from './support/axe'
import { startSampleHouse } from './support/sample-house'
import { expect, test } from './support/test'

async function enter(browser: Browser, url: string, as: string, how: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage({ baseURL: url, locale: 'id', ...how })
  await page.goto('/sign-in?lang=id')
  await page.locator('[name=identifier]').fill(signIns.find((one) => one.as.startsWith(as))?.identifier ?? '')
  await page.locator('[name=password]').fill(demoPassword)
  await page.locator('form[action="/sign-in"] button').click()
  await page.waitForURL((at) => at.pathname !== '/sign-in')
  return page
}

test('a maker tells of trouble without script, and the house moves her share to others @desk', async ({ browser }) => {
  test.setTimeout(300_000)
  const house = await startSampleHouse()
  try {
    const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false }
    const maker = await enter(browser, house.url, 'producer', phone)
    let share = ''
    await test.step('she says what she can still do', async () => {
      await maker.goto('/workshop/orders')
      await maker.locator('a[href^="/workshop/orders/wor_"]').first().click()
      share = /wor_[0-9a-z]+/.exec(maker.url())?.[0] ?? ''
      await maker.getByRole('link', { name: 'Ada halangan?' }).click()
      await maker.getByLabel('Masih sanggup buat berapa?').fill('banyak')
      await maker.getByRole('button', { name: 'Kabari Balai' }).click()
      await expect(maker.locator('#can-error')).toBeVisible()
      await expect(maker.getByLabel('Masih sanggup buat berapa?')).toHaveValue('banyak')
      await maker.getByLabel('Masih sanggup buat berapa?').fill('0')
      await maker.getByLabel('Ada apa?').fill('Air naik, purun terendam.')
      await maker.getByRole('button', { name: 'Kabari Balai' }).click()
      await expect(maker.getByText('Balai sudah tahu. Terima kasih sudah mengabari.')).toBeVisible()
      await expect(maker.getByText('Balai sudah tahu: tidak bisa membuat.')).toBeVisible()
    })

    const staff = await enter(browser, house.url, 'staff: sourcing', { viewport: { width: 1280, height: 900 } })
    await test.step('the order says so, and who could help stands in order', async () => {
      await staff.goto('/house/orders')
      const orders = await staff
        .locator('main a[href^="/house/orders/ord_"]')
        .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))
      for (const order of new Set(orders)) {
        await staff.goto(order)
        if ((await staff.locator(`a[href*="${share}"]`).count()) > 0) break
      }
      await expect(staff.getByText('Air naik, purun terendam.')).toBeVisible()
      await staff.locator(`a[href*="${share}"]`).click()
      await expect(staff.getByRole('heading', { name: 'Daftar tunggu' })).toBeVisible()
      await expectAccessible(staff)
    })

    await test.step('nothing moves before those who make more were asked; then one press moves it', async () => {
      const way = staff.locator('section[id^="way-"]').first()
      const asks = (await way.locator('input[name=asked][type=checkbox]').count()) > 0
      if (asks) {
        await way.getByRole('button', { name: 'Alihkan kesanggupan' }).click()
        await expect(staff.locator('#asked-error')).toBeVisible()
        await expectAccessible(staff)
        await way.locator('input[name=asked]').check()
      }
      await way.getByRole('button', { name: 'Alihkan kesanggupan' }).click()
      await expect(staff.getByText('Kesanggupan sudah dialihkan')).toBeVisible()
      await expect(staff.locator('#history')).toContainText('dialihkan')
    })

    await test.step('her share is over, and she reads so', async () => {
      await maker.goto(`/workshop/orders/${share}`)
      await expect(maker.getByText('Tidak jadi', { exact: true })).toBeVisible()
    })
  } finally {
    await house.stop()
  }
})
