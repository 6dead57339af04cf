import { describe, expect, test } from 'vitest'
import { hashOfSecret } from '#app/auth/secrets.server'
import { addLine, type NewLine } from '#app/domain/inquiries/add-line.server'
import { changeLines } from '#app/domain/inquiries/change-lines.server'
import { forgetLists } from '#app/domain/inquiries/forget-lists.server'
import { keepDetails } from '#app/domain/inquiries/keep-details.server'
import { listLimits } from '#app/domain/inquiries/list-limits'
import type { Database } from '#db/client.server'
import { linesOf } from '#db/queries/inquiry-lines.server'
import { countOnList, listByHash } from '#db/queries/inquiry-lists.server'
import { dayIn, daysLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'

const address = '192.0.2.7'

async function added(db: Database, line: Omit<NewLine, 'address' | 'token'> & { token?: string | undefined }) {
  const outcome = await addLine(db, { token: undefined, ...line, address }, now)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.token
}

async function linesUnder(db: Database, token: string) {
  const list = await listByHash(db, hashOfSecret(token))
  return list ? linesOf(db, [list.id]) : []
}

describe.each(databases)('the inquiry list (%s)', (_, openDatabase) => {
  test('begins with the first goods, under a secret of which only the hash is kept', async () => {
    const db = await openDatabase()
    const product = await factory(db).product()
    const token = await added(db, { goods: { productId: product.id }, quantity: 60, unit: 'kodi' })
    expect(token).toMatch(/^[\w-]{43}$/)
    const rows = await db.selectFrom('inquiries').selectAll().execute()
    expect(rows).toMatchObject([{ state: 'draft', number: null, buyer_id: null, list_token_hash: hashOfSecret(token) }])
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(await linesUnder(db, token)).toMatchObject([
      { productId: product.id, quantity: 60, unit: 'kodi', pieces: 1_200, nameId: product.name_id, tiedStandardId: null },
    ])
    expect(await countOnList(db, hashOfSecret(token))).toBe(1)
  })

  test('the same goods again set quantity and unit anew, also 32 times at once', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const [product, standard] = [await make.product(), await make.standard()]
    const token = await added(db, { goods: { productId: product.id }, quantity: 60, unit: 'kodi' })
    await added(db, { token, goods: { productId: product.id }, quantity: 2, unit: 'gross' })
    const again = { token, address, goods: { standardId: standard.id }, quantity: 40, unit: 'piece' } as const
    const all = await Promise.all(Array.from({ length: 32 }, () => addLine(db, again, now)))
    expect(all.every((outcome) => outcome.ok && outcome.token === token)).toBe(true)
    expect((await linesUnder(db, token)).map(({ pieces, tiedStandardId }) => [pieces, tiedStandardId])).toEqual([
      [288, null],
      [40, standard.id],
    ])
  })

  test('goods of a product that is made to a standard are tied to it from the start', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const standard = await make.standard()
    const product = await make.product({ standard_id: standard.id })
    const token = await added(db, { goods: { productId: product.id }, quantity: 1, unit: 'piece' })
    expect(await linesUnder(db, token)).toMatchObject([{ standardId: null, tiedStandardId: standard.id }])
  })

  test('takes nothing that is not in the catalogue, and leaves nothing behind', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const draft = await make.product({ state: 'in_review' })
    const ofOneAtRest = await make.product({ producer_id: (await make.producer({ active: 0 })).id })
    const retired = await make.standard({ state: 'retired' })
    const shown = await make.product({ unit: 'sheet' })
    const amount = { token: undefined, address, quantity: 5, unit: 'piece' } as const
    for (const goods of [
      { productId: draft.id },
      { productId: ofOneAtRest.id },
      { productId: idOf('product', 1) },
      { standardId: retired.id },
      { standardId: idOf('standard', 1) },
    ]) {
      expect(await addLine(db, { ...amount, goods }, now)).toMatchObject({ code: 'inquiry.goods_unknown' })
    }
    const goods = { productId: shown.id }
    expect(await addLine(db, { ...amount, goods }, now)).toMatchObject({ code: 'inquiry.unit_unfit' })
    expect(await addLine(db, { ...amount, goods, unit: 'gross', quantity: 6_945 }, now)).toMatchObject({
      code: 'inquiry.pieces_out_of_range',
    })
    expect(await db.selectFrom('inquiries').selectAll().execute()).toEqual([])
  })

  test('a sample keeps its product, stands apart from an order of it, and is a few pieces at most', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const standard = await make.standard()
    const product = await make.product({ standard_id: standard.id })
    const goods = { productId: product.id }
    const token = await added(db, { goods, quantity: 60, unit: 'kodi' })
    await added(db, { token, goods, quantity: 1, unit: 'piece', sample: true })
    await added(db, { token, goods, quantity: 2, unit: 'piece', sample: true })
    const lines = await linesUnder(db, token)
    expect(lines.map(({ productId, sample, pieces, tiedStandardId }) => [productId, sample, pieces, tiedStandardId])).toEqual([
      [product.id, 0, 1_200, standard.id],
      [product.id, 1, 2, null],
    ])
    const many = { code: 'inquiry.samples_many', params: { most: listLimits.samples } }
    const ask = { token, address, goods, unit: 'piece', sample: true } as const
    expect(await addLine(db, { ...ask, quantity: listLimits.samples + 1 }, now)).toMatchObject({ ...many, field: 'quantity' })
    expect(await addLine(db, { ...ask, quantity: 1, unit: 'dozen' }, now)).toMatchObject(many)
    const lineId = lines[1]!.id
    const change = (quantity: number) => changeLines(db, { token, changes: [{ lineId, quantity, unit: 'piece' }] }, now)
    expect(await change(listLimits.samples + 1)).toMatchObject({ ...many, field: `lines.${lineId}.quantity` })
    expect(await change(listLimits.samples)).toEqual({ ok: true })
    expect((await linesUnder(db, token)).map(({ pieces }) => pieces)).toEqual([1_200, listLimits.samples])
  })

  test('a secret the house did not give opens nothing: a new list begins', async () => {
    const db = await openDatabase()
    const product = await factory(db).product()
    const made = 'x'.repeat(43)
    const token = await added(db, { token: made, goods: { productId: product.id }, quantity: 1, unit: 'piece' })
    expect(token).not.toBe(made)
  })

  test('holds fifty lines and no more', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const { id: producer_id } = await make.producer()
    let token: string | undefined
    for (let count = 0; count < listLimits.lines; count++) {
      const product = await make.product({ producer_id })
      token = await added(db, { token, goods: { productId: product.id }, quantity: 1, unit: 'piece' })
    }
    const one = {
      token,
      address,
      goods: { productId: (await make.product({ producer_id })).id },
      quantity: 1,
      unit: 'piece',
    } as const
    expect(await addLine(db, one, now)).toMatchObject({ code: 'inquiry.list_full' })
    expect(await linesUnder(db, token ?? '')).toHaveLength(listLimits.lines)
  })

  test('is limited in how many begin from one network', async () => {
    const db = await openDatabase()
    const product = await factory(db).product()
    const goods = { productId: product.id }
    const begin = () => addLine(db, { token: undefined, address, goods, quantity: 1, unit: 'piece' }, now)
    const token = await added(db, { goods, quantity: 1, unit: 'piece' })
    await db.updateTable('rate_limits').set({ hits: listLimits.newPerHour }).execute()
    expect(await begin()).toMatchObject({ code: 'shared.too_many' })
    expect(await addLine(db, { token, address, goods, quantity: 2, unit: 'piece' }, now)).toMatchObject({ ok: true })
  })

  test('changes several lines, takes one off, and leaves another list alone', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const [a, b] = [await make.product(), await make.product()]
    const token = await added(db, { goods: { productId: a.id }, quantity: 1, unit: 'piece' })
    await added(db, { token, goods: { productId: b.id }, quantity: 1, unit: 'piece' })
    const foreign = await added(db, { goods: { productId: a.id }, quantity: 7, unit: 'piece' })
    const [first, second] = await linesUnder(db, token)
    const [other] = await linesUnder(db, foreign)
    if (!first || !second || !other) throw new Error('the lists have their lines')

    const changes = [
      { lineId: first.id, quantity: 3, unit: 'dozen', wish: 'Nila, bukan hijau' },
      { lineId: other.id, quantity: 9, unit: 'gross' },
    ] as const
    expect(await changeLines(db, { token, changes, remove: second.id }, now)).toEqual({ ok: true })
    expect(await linesUnder(db, token)).toMatchObject([{ id: first.id, pieces: 36, description: 'Nila, bukan hijau' }])
    expect(await changeLines(db, { token, changes: [], remove: other.id }, now)).toEqual({ ok: true })
    expect(await linesUnder(db, foreign)).toMatchObject([{ pieces: 7 }])

    const wrong = [{ lineId: first.id, quantity: 6_945, unit: 'gross' }] as const
    expect(await changeLines(db, { token, changes: wrong }, now)).toMatchObject({ field: `lines.${first.id}.quantity` })
    expect(await changeLines(db, { token: 'y'.repeat(43), changes }, now)).toMatchObject({ code: 'shared.stale' })
  })

  test('keeps where and when while its visitor signs in', async () => {
    const db = await openDatabase()
    const product = await factory(db).product()
    const token = await added(db, { goods: { productId: product.id }, quantity: 1, unit: 'piece' })
    const details = { neededBy: dayIn(60), country: 'JP', incoterm: 'CIF', place: 'Yokohama', note: 'Hati-hati' } as const
    expect(await keepDetails(db, { token, details }, now)).toEqual({ ok: true })
    expect(await listByHash(db, hashOfSecret(token))).toMatchObject({ ...details, lines: 1 })
    const late = { ...details, neededBy: dayIn(0) }
    expect(await keepDetails(db, { token, details: late }, now)).toMatchObject({ field: 'neededBy' })
  })

  test('is forgotten when nobody came back to it for ninety days; an inquiry never is', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const product = await make.product()
    await make.inquiry()
    const token = await added(db, { goods: { productId: product.id }, quantity: 1, unit: 'piece' })
    expect(await forgetLists(db, daysLater(listLimits.days - 1))).toBe(0)
    expect(await forgetLists(db, daysLater(listLimits.days + 1))).toBe(1)
    expect(await linesUnder(db, token)).toEqual([])
    expect(await db.selectFrom('inquiries').select('state').execute()).toEqual([{ state: 'sent' }])
  })
})
