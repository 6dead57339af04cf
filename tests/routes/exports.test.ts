import { beforeEach, describe, expect, test } from 'vitest'
import { may } from '#app/auth/permissions'
import { readSheets } from '#app/domain/imports/read-sheets.server'
import { type Actor, staffRoles } from '#app/domain/people/actor'
import { newId } from '#app/domain/shared/ids'
import { exportFormats, exportLimit } from '#app/http/export-table.server'
import { type ListName, lists } from '#app/http/lists/lists'
import { loader } from '#app/routes/house.export.$list/route'
import { exportLists } from '#app/routes/house.export.$list/lists.server'
import { loader as products } from '#app/routes/house.products._index/route'
import { translator } from '#app/i18n'
import type { Database } from '#db/client.server'
import { answerOf, visit } from '#tests/auth/visits'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { listIn } from '../domain/imports/support'
import { fullHouse, secrets } from './support/full-house'

const names = Object.keys(lists) as ListName[]
const ways = names.flatMap((name) => exportFormats.map((format): [ListName, (typeof exportFormats)[number]] => [name, format]))
const t = translator('id')

describe.each(databases)('lists as files (%s)', (_, openDatabase) => {
  let db: Database
  beforeEach(async () => {
    db = await openDatabase()
  })

  const at = (actor: Actor, path: string) => {
    const { request, context } = visit(db, path)
    return { request, context: { ...context, actor: () => Promise.resolve(actor) } }
  }
  const asked = (actor: Actor, list: string, query = '') =>
    answerOf(loader({ ...at(actor, `/house/export/${list}?${query}`), params: { list } }))
  const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())
  const rowsOf = async (answer: Response, format: string) => {
    const read = readSheets(await bytesOf(answer), `list.${format}`)
    // A head alone is no table to read in again.
    if (!read.ok) return read.code === 'imports.no_table' ? [] : [[read.code]]
    return (read.sheets[0]?.rows ?? []).map((row) => row.map(({ text }) => text))
  }

  test('every list has its rows in both formats, nothing runs as a formula, and no secret is in any', async () => {
    const { admin } = await fullHouse(db)
    for (const [list, format] of ways) {
      const answer = await asked(admin, list, `format=${format}${list === 'motifs' ? '&rule=restricted' : ''}`)
      expect(answer.status, list).toBe(200)
      expect(answer.headers.get('content-disposition'), list).toMatch(new RegExp(`"${list}-\\d{4}-\\d\\d-\\d\\d\\.${format}"`))
      const text = format === 'csv' ? await answer.clone().text() : ''
      expect(text, list).not.toMatch(/(^|[,\n])"?[=+@-]/)
      for (const secret of Object.values(secrets)) expect(text, list).not.toContain(secret)
      const [head, ...rows] = await rowsOf(answer, format)
      expect(head, list).toEqual(exportLists[list].heads.map((key) => t(key)))
      expect(new Set(head).size, list).toBe(head?.length)
      expect(rows.length, list).toBeGreaterThan(0)
      expect(
        rows.flat().filter((cell) => /^[a-z_]+\.[a-z_.]+$/.test(cell)),
        list,
      ).toEqual([])
    }
  })

  test('a list in which nothing is found is a head without rows', async () => {
    const admin = await factory(db).staffActor('admin')
    const nothing: Partial<Record<ListName, string>> = { vocabulary: 'q=zzzz' }
    for (const [list, format] of ways) {
      const answer = await asked(admin, list, `format=${format}&${nothing[list] ?? ''}`)
      expect(answer.status, list).toBe(200)
      if (format !== 'csv') continue
      const lines = (await answer.text()).trimEnd().split('\r\n')
      expect(lines.length, list).toBe(list === 'staff' ? 2 : 1)
      expect(lines[0], list).toContain(t(exportLists[list].heads[0] ?? 'exports.id'))
    }
  })

  test('who may not see a list may not take it along', async () => {
    const make = factory(db)
    for (const role of staffRoles) {
      const actor = await make.staffActor(role)
      for (const list of names) {
        const { status } = await asked(actor, list, 'format=csv')
        expect(status, `${role} ${list}`).toBe(may(actor, lists[list].permission) ? 200 : 403)
      }
      for (const none of ['accounts', 'toString', '__proto__', '']) expect((await asked(actor, none)).status, none).toBe(404)
    }
    expect((await asked(await make.buyerActor(), 'makers')).status).toBe(403)
  })

  test('a field officer takes along only the makers in care', async () => {
    const make = factory(db)
    const officer = await make.staffActor('fieldOfficer')
    const own = await make.producer({ field_officer_id: officer.accountId })
    await make.producer()
    const [, ...rows] = await rowsOf(await asked(officer, 'makers', 'format=csv'), 'csv')
    expect(rows.map(([id]) => id)).toEqual([own.id])
  })

  test('deliveries are those of the makers in view, of one of them, and for a field officer of those in care', async () => {
    const make = factory(db)
    const { admin, maker } = await fullHouse(db)
    const officer = await make.staffActor('fieldOfficer')
    const own = await make.producer({ craft: 'batik', field_officer_id: officer.accountId })
    const row = await db.selectFrom('delivery_records').selectAll().where('producer_id', '=', maker.id).executeTakeFirstOrThrow()
    const more = { ...row, producer_id: own.id, craft: 'batik' as const }
    const gone = { ...more, id: newId('deliveryRecord'), removed_at: now, removed_by: admin.accountId }
    await db
      .insertInto('delivery_records')
      .values([{ ...more, id: newId('deliveryRecord') }, gone])
      .execute()
    const makersOf = async (actor: Actor, query: string) => {
      const [, ...rows] = await rowsOf(await asked(actor, 'deliveries', `${query}&format=csv`), 'csv')
      return [...new Set(rows.map(([, id]) => id))]
    }
    expect(await makersOf(admin, 'craft=batik')).toEqual([own.id])
    expect(await makersOf(admin, `maker=${maker.id}`)).toEqual([maker.id])
    expect(await makersOf(officer, '')).toEqual([own.id])
    expect(await makersOf(officer, `maker=${maker.id}`)).toEqual([])
    const [, ...rows] = await rowsOf(await asked(admin, 'deliveries', `maker=${own.id}&format=csv`), 'csv')
    expect(rows.map((cells) => cells.slice(7, 13))).toEqual([['100', row.due_on, '90', row.delivered_on, '88', '=1+1']])
  })

  test('the filters of the screen hold for the file, whichever page was in view', async () => {
    const make = factory(db)
    const staff = await make.staffActor('sourcing')
    await make.product({ state: 'in_review', name_en: null, reviewer_id: staff.accountId })
    await make.product({ state: 'in_review', price_minor: null })
    await make.product({ state: 'published' })
    await make.product({ state: 'in_review', craft: 'batik' })
    for (const query of [
      '',
      'state=all',
      'lack=english',
      'lack=price',
      'reviewer=mine',
      'reviewer=nobody',
      'craft=batik',
      'q=zzz',
    ]) {
      const page = await answerOf(products({ ...at(staff, `/house/products?${query}`), params: {} }))
      const shown = ((await page.json()) as { products: { id: string }[] }).products.map(({ id }) => id)
      const after = shown[0] ? `&after=${shown[0]}` : ''
      const [, ...rows] = await rowsOf(await asked(staff, 'products', `${query}${after}&format=csv`), 'csv')
      expect(
        rows.map(([id]) => id),
        query,
      ).toEqual(shown)
    }
  })

  test.each(exportFormats)('makers and products come in again as they went out, by %s', async (format) => {
    const { admin, maker } = await fullHouse(db)
    const makers = listIn(await bytesOf(await asked(admin, 'makers', `format=${format}`)), `makers.${format}`)
    const known = makers.producers.find(({ houseId }) => houseId === maker.id)
    expect(known).toMatchObject({ name: '=2+5+cmd|calc', contactName: '+Ibu "Sri"; Rahmah', village: 'Banyu, Hirang' })
    expect(known?.phones).toMatchObject([{ e164: '+6285200000107' }])
    const held = await db.selectFrom('producers').select('id').execute()
    expect(makers.producers.map(({ houseId }) => houseId).sort()).toEqual(held.map(({ id }) => id).sort())

    const goods = listIn(await bytesOf(await asked(admin, 'products', `state=all&format=${format}`)), `products.${format}`)
    const listed = goods.producers.flatMap(({ houseId, products: made }) =>
      made.map((one) => [houseId, one.name, one.capacityPerYear, one.unit, one.price?.minor].join()),
    )
    const rows = await db.selectFrom('products').selectAll().execute()
    const written = rows.map((one) => [one.producer_id, one.name_id, one.capacity_per_year, one.unit, one.price_minor].join())
    expect(listed.sort()).toEqual(written.sort())
    expect([...makers.problems, ...goods.problems].filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('more than a file holds is refused in words', async () => {
    const make = factory(db)
    const admin = await make.staffActor('admin')
    const { id: _id, slug: _slug, ...one } = await make.producer()
    for (let from = 0; from < exportLimit; from += 1000) {
      const rows = Array.from({ length: 1000 }, () => newId('producer')).map((id) => ({ ...one, id, slug: id }))
      await db.insertInto('producers').values(rows).execute()
    }
    const answer = await asked(admin, 'makers', 'format=csv')
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ text: 'Daftar ini lebih dari 20.000 baris. Saring dulu.' })
    await db
      .deleteFrom('producers')
      .where('id', '=', (await db.selectFrom('producers').select('id').executeTakeFirstOrThrow()).id)
      .execute()
    expect((await asked(admin, 'makers', `format=csv&at=${now}`)).status).toBe(200)
  })
})
