import { expect, type Locator, type Page, type Response, test } from '@playwright/test'
import { demoPassword, signIns } from '#db/demo/people'
import { expectAccessible } from './support/axe'
import { startSampleHouse } from './support/sample-house'
import { type WrongForm, wrongForms } from './support/wrong-forms'

let house: Awaited<ReturnType<typeof startSampleHouse>>
test.beforeAll(async () => {
  test.setTimeout(180_000)
  house = await startSampleHouse()
})
test.afterAll(() => house.stop())

async function signIn(page: Page, as: string): Promise<void> {
  await page.goto(`${house.url}/sign-in`)
  await page.locator('[name=identifier]').fill(signIns.find((one) => one.as.startsWith(as))?.identifier ?? '')
  await page.locator('[name=password]').fill(demoPassword)
  await page.locator('[name=password]').press('Enter')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

async function open(page: Page, at: WrongForm['at']): Promise<void> {
  if (typeof at === 'string') return void (await page.goto(house.url + at))
  const [begin, ...links] = at
  await page.goto(house.url + begin)
  for (const link of links) {
    const hrefs = await page.locator('main a[href]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    const found = hrefs.find((href) => link.test(href))
    expect(found, `a link like ${link.source} on ${page.url()}`).toBeTruthy()
    await page.goto(house.url + found)
  }
}

const formWith = (page: Page, has: string) => page.locator('main form', { has: page.locator(`[name="${has}"]`) }).first()

/** The browser's own checks are switched off, as an old phone has none; what is folded away is opened first. */
async function send(page: Page, { has, fill, press = 'button:not(.visually-hidden)' }: WrongForm): Promise<Response> {
  const form = formWith(page, has)
  await form.evaluate((element: HTMLFormElement) => {
    element.noValidate = true
    element.closest('details')?.setAttribute('open', '')
  })
  for (const [name, value] of Object.entries(fill)) await form.locator(`[name="${name}"]`).fill(value)
  const id = await form.getAttribute('id')
  const button = id ? page.locator(`form#${id} ${press}, ${press}[form="${id}"]`) : form.locator(press)
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    button.last().click(),
  ])
  return answer
}

/** The sentence a reader of the screen hears at the field: its own, or that of the group it is in. */
function wordsAt(field: Locator): Promise<string> {
  return field.evaluate((element) => {
    const told = element.closest('[aria-describedby*="-error"]')
    const ids = told?.getAttribute('aria-describedby')?.split(' ') ?? []
    return ids
      .filter((id) => id.endsWith('-error'))
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
  })
}

/** Axe needs script: it is given the very same answer in a browser that runs none but axe. */
async function lookOver(reader: Page, answer: Response): Promise<void> {
  const html = await answer.text()
  await reader.unrouteAll()
  await reader.route(/\.js$/, (route) => route.abort())
  await reader.route(answer.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await reader.goto(answer.url())
  await expectAccessible(reader)
}

async function tryOut(page: Page, reader: Page, wrongForm: WrongForm, what: string): Promise<void> {
  await open(page, wrongForm.at)
  const answer = await send(page, wrongForm)
  expect.soft(answer.status(), what).toBe(422)
  const form = formWith(page, wrongForm.has)
  for (const name of wrongForm.wrong) {
    const said = await wordsAt(form.locator(`[name="${name}"]`).first())
    expect.soft(said.trim(), `${what}: nothing is said at ${name}`).not.toBe('')
  }
  for (const [name, value] of Object.entries(wrongForm.fill)) {
    const field = form.locator(`[name="${name}"]`)
    const secret = (await field.getAttribute('type')) === 'password'
    await expect.soft(field, `${what}: ${name} is not as it was typed`).toHaveValue(secret ? '' : value)
  }
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect.soft(wider, `${what} scrolls sideways`).toBeLessThanOrEqual(0)
  expect.soft(await stuckTo(page), `${what}: something sticks to what is said`).toEqual([])
  await lookOver(reader, answer)
}

/** What stands right below a message without any distance. */
function stuckTo(page: Page): Promise<string[]> {
  return page.locator('main .flash').evaluateAll((all) =>
    all.flatMap((flash) => {
      let next = flash.nextElementSibling
      while (next && next.getClientRects().length === 0) next = next.nextElementSibling
      const gap = next ? next.getBoundingClientRect().top - flash.getBoundingClientRect().bottom : Infinity
      return next && gap < 8 ? [`${next.tagName} ${next.className}`] : []
    }),
  )
}

for (const [who, forms] of Object.entries(wrongForms)) {
  test(`a wrong form is answered at its fields, without script: ${who} @phone`, async ({ browser }) => {
    test.setTimeout(120_000)
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }
    const page = await browser.newPage({ ...phone, javaScriptEnabled: false })
    const reader = await browser.newPage(phone)
    if (who !== 'nobody') await signIn(page, who)
    for (const form of forms) {
      const what = `${form.has} on ${typeof form.at === 'string' ? form.at : form.at[0]}`
      await test.step(what, () => tryOut(page, reader, form, what))
    }
    await Promise.all([page.close(), reader.close()])
  })
}
