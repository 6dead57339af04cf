import { dayOf, plusDays } from '#app/domain/shared/calendar'
import { factory } from '../support/factory'
import { fillWish, registerBuyer } from './support/buying'
import { now, putStandard } from './support/goods'
import { person, signIn } from './support/people'
import { expect, test } from './support/test'

/** Far enough for eight hundred bags of three groups, and too near for eight hundred of one. */
const inHalfAYear = plusDays(dayOf(now()), 180)

for (const script of [true, false]) {
  test(`a buyer finds woven bags for a hotel’s laundry, keeps those that 800 can be had of in time, and asks, ${script ? 'with' : 'without'} script @desk`, async ({
    ownHouse,
    browser,
  }) => {
    const { db, url } = ownHouse
    const make = factory(db)
    const staff = await person(db, { name: 'Rahma Sourcing', roles: ['sourcing'] })
    const place = { regency: 'Hulu Sungai Utara', province: 'Kalimantan Selatan' }
    const groups = await Promise.all([1, 2, 3].map((nth) => make.producer({ ...place, name: `Kelompok ${nth}` })))
    const bag = {
      name_id: 'Tas purun besar',
      name_en: 'Large purun bag',
      capacity_per_year: 900,
      lead_days: 14,
      material_id: 'Purun',
    }
    const bags = await Promise.all(groups.map(({ id }) => make.product({ ...bag, producer_id: id })))
    const standardId = await putStandard(
      db,
      staff.actor,
      { nameId: 'Tas purun besar standar', nameEn: 'House purun bag', craft: 'weaving' },
      bags.map(({ id }) => id),
    )
    const lonely = await make.producer({ ...place, name: 'Ibu Mariani' })
    const small = { ...bag, name_id: 'Tas purun kecil', name_en: 'Small purun bag', producer_id: lonely.id }
    await make.product({ ...small, capacity_per_year: 120 })
    await putStandard(db, staff.actor, { nameId: 'Kursi jati', nameEn: 'Teak chair', craft: 'furniture' }, [])

    const page = await browser.newPage({ baseURL: url, javaScriptEnabled: script, locale: 'en-GB' })
    await page.goto('/catalogue?lang=en')
    await page.getByRole('searchbox').fill('woven bag for hotel laundry')
    await page.getByRole('button', { name: 'Search' }).click()
    const results = page.getByRole('region', { name: 'Results' })
    await expect(results.getByRole('link', { name: 'House purun bag' })).toBeVisible()
    await expect(results.getByText('Teak chair')).toHaveCount(0)

    await page.getByLabel('Quantity needed').fill('800')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page.getByText('Give both the quantity and the day.')).toBeVisible()
    await page.getByLabel('Latest day').fill(inHalfAYear)
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(results.getByText('1 product')).toBeVisible()
    await expect(page.getByRole('searchbox')).toHaveValue('woven bag for hotel laundry')

    await results.getByRole('link', { name: 'House purun bag' }).click()
    await expect(page.getByRole('heading', { name: 'How many can still be made, by when' })).toBeVisible()
    await page.getByLabel('Quantity', { exact: true }).fill('800')
    await page.getByRole('button', { name: 'Add to inquiry list' }).click()
    await expect(page).toHaveURL(/\/inquiry-list$/)
    await expect(page.getByText('House purun bag').first()).toBeVisible()

    await page.getByRole('button', { name: 'Next: place and date' }).click()
    await page.waitForURL(/\/inquiry-list\/send$/)
    const wish = {
      neededBy: inHalfAYear,
      country: 'ID',
      incoterm: 'DAP',
      place: 'Hotel Taman Cikini, Jakarta',
      note: 'For guests’ laundry',
    }
    await fillWish(page, wish)
    await page.getByRole('button', { name: 'Sign in to send' }).click()
    const hotel = {
      name: 'Dimas Prakoso',
      email: `dimas-${script}@hotel.test`,
      organisation: 'Hotel Taman Cikini',
      city: 'Jakarta',
    }
    await registerBuyer(page, { ...hotel, country: 'ID', currency: 'IDR' })
    await expect(page).toHaveURL(/\/inquiry-list\/send$/)
    await expect(page.locator('input[name="neededBy"]')).toHaveValue(inHalfAYear)
    await page.getByRole('button', { name: 'Send inquiry' }).click()
    await page.waitForURL(/\/buying\/inquiries\/inq_/)
    const sent = await db
      .selectFrom('inquiries')
      .innerJoin('inquiry_lines', 'inquiry_lines.inquiry_id', 'inquiries.id')
      .select(['state', 'needed_by', 'inquiry_lines.quantity', 'inquiry_lines.standard_id'])
      .execute()
    expect(sent).toEqual([{ state: 'sent', needed_by: inHalfAYear, quantity: 800, standard_id: standardId }])
    await page.close()
  })
}

test('what is searched for in vain reaches the desk, and is found once staff add the word @desk', async ({
  ownHouse,
  browser,
}) => {
  const { db, url } = ownHouse
  const staff = await person(db, { name: 'Rahma Words', roles: ['programmes', 'sourcing'] })
  await putStandard(db, staff.actor, { nameId: 'Tas tali kulit kayu', nameEn: 'Bark string bag', craft: 'weaving' }, [])
  const visitor = await browser.newPage({ baseURL: url, javaScriptEnabled: false, locale: 'en-GB' })
  const search = async (words: string) => {
    await visitor.goto(`/catalogue?lang=en&q=${encodeURIComponent(words)}`)
    return visitor.getByRole('region', { name: 'Results' })
  }
  await expect((await search('Noken')).getByText('0 products')).toBeVisible()
  await expect((await search('budi@example.com')).getByText('0 products')).toBeVisible()

  const desk = await browser.newPage({ baseURL: url, locale: 'en-GB' })
  await signIn(desk, staff, '/house/vocabulary')
  const list = desk.locator('#unfound')
  await expect(async () => {
    await desk.reload()
    await expect(list.getByText('noken')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await expect(list.getByText('budi')).toHaveCount(0)
  await list.getByRole('link', { name: 'Make a concept' }).click()
  await expect(desk.getByLabel('Indonesian forms')).toHaveValue('noken')
  await desk.getByLabel('Is a kind of').selectOption('tas')
  await desk.getByRole('button', { name: 'Add concept' }).click()
  await expect(desk.getByText('Concept added.')).toBeVisible()

  await expect((await search('noken murah')).getByRole('link', { name: 'Bark string bag' })).toBeVisible()
  await desk.goto('/house/vocabulary')
  await expect(list.getByText('Every search found something.')).toBeVisible()
  await Promise.all([visitor.close(), desk.close()])
})
