import { readFile } from 'node:fs/promises'
import { proposeMotif } from '#app/domain/motifs/propose-motif.server'
import { factory } from '#tests/support/factory'
import { accepted, words } from '../domain/motifs/support'
import { expectAccessible } from './support/axe'
import { granted, key, now } from './support/goods'
import { person, signIn } from './support/people'
import { expect, test } from './support/test'

test('staff find products, keep the filter, show several at once, and take a gift back @desk', async ({
  ownHouse: house,
  browser,
}) => {
  const make = factory(house.db)
  const page = await browser.newPage({ baseURL: house.url })
  const staff = await person(house.db, { name: 'Rahma Sourcing', roles: ['sourcing'] })
  for (const name_id of ['Bakul purun', 'Tikar purun', 'Topi purun'])
    await make.product({ state: 'in_review', name_id, name_en: 'Reed ware' })
  await make.product({ state: 'in_review', name_id: 'Kain batik', craft: 'batik' })
  const done = (said: string) => expect(page.getByText(said).first()).toBeVisible()

  await test.step('the filter is kept under a name', async () => {
    await signIn(page, staff, '/house/products')
    await page.getByLabel('Craft').selectOption('weaving')
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByText('Save these filters').click()
    await page.getByLabel('Name of the filters').fill('Anyaman')
    await page.locator('form[action="/house/filters"]').getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('link', { name: 'Anyaman' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('two are given to somebody, and taken back', async () => {
    for (const name of ['Bakul purun', 'Tikar purun']) await page.getByLabel(new RegExp(`Choose ${name}`)).check()
    await page.getByRole('button', { name: 'Give' }).click()
    await done('2 products given to Rahma Sourcing.')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
    const given = await house.db.selectFrom('products').select('id').where('reviewer_id', 'is not', null).execute()
    expect(given).toEqual([])
  })

  await test.step('the same two are shown in the catalogue', async () => {
    for (const name of ['Bakul purun', 'Tikar purun']) await page.getByLabel(new RegExp(`Choose ${name}`)).check()
    await page.locator('#bulk').getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByRole('row', { name: /Topi purun/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /Bakul purun/ })).toHaveCount(0)
  })

  await test.step('what is left is taken along, with the filter', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download this list as CSV' }).click()
    const file = await (await download).path()
    const lines = (await readFile(file, 'utf8')).trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('Topi purun')
  })
  await page.close()
})

test('a curator decides what waits longest and is led on to the next @desk', async ({ ownHouse: house, browser }) => {
  const page = await browser.newPage({ baseURL: house.url })
  const proposer = await person(house.db, { name: 'Dewi Mutu', roles: ['quality'] })
  const curator = await person(house.db, { name: 'Agus Kurator', roles: ['curator'] })
  for (const name of ['Sulur Tua', 'Sulur Muda'])
    await granted(proposeMotif(house.db, proposer.actor, { key: key(), words: { ...words, name } }, now()))

  await signIn(page, curator, '/house/review')
  await expectAccessible(page)
  await expect(page.locator('tbody tr').first()).toContainText('Sulur Tua')
  await page.getByRole('link', { name: 'Sulur Tua' }).click()
  await page.getByRole('button', { name: 'I review it' }).click()
  await page.locator('textarea[name="reasonId"]').fill('Pakemnya utuh.')
  await page.locator('textarea[name="reasonEn"]').fill('Its pakem is whole.')
  await page.locator('button[value="accept"]').click()
  await expect(page.getByText('Its pakem is whole.').first()).toBeVisible()
  await page.getByRole('link', { name: 'Next: Sulur Muda' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sulur Muda' })).toBeVisible()
  await page.goto('/house/review?who=nobody')
  await expect(page.locator('tbody tr')).toHaveCount(1)
  await page.close()
})

test('what one curator proposes for an accepted motif another accepts, and the public reads why @desk', async ({
  ownHouse: house,
  browser,
}) => {
  const [one, other] = [
    await person(house.db, { name: 'Agus Kurator', roles: ['curator'] }),
    await person(house.db, { name: 'Bela Kurator', roles: ['curator'] }),
  ]
  const proposer = await person(house.db, { name: 'Dewi Mutu', roles: ['quality'] })
  const motifId = await accepted(house.db, proposer.actor, one.actor)
  const desk = `/house/motifs/${motifId}`

  const page = await browser.newPage({ baseURL: house.url, javaScriptEnabled: false })
  await signIn(page, one, desk)
  await page.getByText('Propose a change', { exact: true }).click()
  await page.locator('[name=pakemEn]').fill('One root, never cut')
  await page.getByRole('button', { name: 'Send the proposal' }).click()
  await expect(page.getByText('The change is proposed.')).toBeVisible()
  await expect(page.locator('#revision ins')).toHaveText([', never cut'])
  await expect(page.locator('#revision').getByText('Another curator decides')).toBeVisible()
  await expect(page.locator('#revision button')).toHaveCount(0)
  await page.close()

  const second = await browser.newPage({ baseURL: house.url })
  await signIn(second, other, '/house/review')
  await expect(second.locator('tbody tr')).toContainText(['change of a motif'])
  await second.getByRole('link', { name: 'Sulur' }).click()
  await expectAccessible(second)
  await second.locator('textarea[name="reasonId"]').fill('Begitu kata tetua.')
  await second.locator('textarea[name="reasonEn"]').fill('So the elders say.')
  await second.getByRole('button', { name: 'Accept the change' }).click()
  await expect(second.getByText('The change is accepted')).toBeVisible()
  await second.getByText('See what was proposed').click()
  await expect(second.locator('#review ins')).toHaveText([', never cut'])
  await expectAccessible(second)
  await second.getByRole('link', { name: 'Public page' }).click()
  await expect(second.getByText('One root, never cut')).toBeVisible()
  await expect(second.getByText('Change accepted by curator Bela Kurator')).toContainText('So the elders say.')
  await expect(second.getByText('Accepted by the curator Agus Kurator')).toBeVisible()
  await second.close()
})

test('a centre is recorded, gathers makers, and shows the public those who agreed @desk', async ({
  browser,
  house,
  make,
  page,
}) => {
  const staff = await person(house.db, { name: 'Sari Program', roles: ['programmes'] })
  const mark = `Lalian ${Date.now()}`
  await make.producer({ name: `Tenun ${mark}`, shows_name: 1, regency: 'Belu', province: 'Nusa Tenggara Timur' })
  await make.producer({ name: `Diam ${mark}`, shows_name: 0, regency: 'Belu', province: 'Nusa Tenggara Timur' })

  await signIn(page, staff, '/house/centres/new')
  await page.getByLabel('Name of the centre').fill(`Sentra ${mark}`)
  await page.getByLabel('Main craft').selectOption('ikat')
  await page.getByLabel('District or city').fill('kab. belu')
  await page.getByLabel('Coordinates').fill('9°06.4′ S 24°53.5′ E')
  await page.getByRole('button', { name: 'Record centre' }).click()
  await expect(page.getByText('This point is not in Indonesia.')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Coordinates').fill('9°06.4′ S 124°53.5′ E')
  await page.getByRole('button', { name: 'Record centre' }).click()
  await expect(page.getByText('Centre recorded. Now add its makers.')).toBeVisible()
  await expect(page.getByLabel('Coordinates')).toHaveValue('-9.106667, 124.891667')

  await page.getByLabel('Find makers: name or place').fill(mark)
  await page.locator('#makers').getByRole('button', { name: 'Search' }).click()
  for (const name of ['Tenun', 'Diam']) await page.getByLabel(new RegExp(`^${name} ${mark}`)).check()
  await page.getByRole('button', { name: 'Add to the centre' }).click()
  await expect(page.locator('#makers')).toContainText('only counted')
  await expectAccessible(page)

  const reader = await browser.newPage({ baseURL: house.url })
  await reader.goto((await page.getByRole('link', { name: /public/i }).getAttribute('href')) ?? '')
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`Sentra ${mark}`)
  await expect(reader.getByText(`Tenun ${mark}`)).toBeVisible()
  expect(await reader.content()).not.toContain(`Diam ${mark}`)
  await expectAccessible(reader)

  await page.getByRole('button', { name: 'Archive' }).click()
  await expect(page.getByText('Centre archived.')).toBeVisible()
  // The page is kept for visitors for a few seconds.
  await expect.poll(async () => (await reader.reload())?.status()).toBe(404)
  await reader.close()
})
