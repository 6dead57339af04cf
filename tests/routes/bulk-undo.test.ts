import { beforeEach, describe, expect, test } from 'vitest'
import { resumeProduct, shelveProduct } from '#app/domain/catalogue/move-product.server'
import type { Actor } from '#app/domain/people/actor'
import { restMaker, resumeMaker } from '#app/domain/people/rest-maker.server'
import { formKey } from '#app/http/form-key.server'
import * as makers from '#app/routes/house.makers._index/route'
import * as products from '#app/routes/house.products._index/route'
import * as standards from '#app/routes/house.standards._index/route'
import type { Database } from '#db/client.server'
import { daysLater, minutesLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory } from '#tests/support/factory'
import { insertMotif, keys, shownSlugs } from '../domain/catalogue/places'
import { bulkDesk, type Form, type Route } from './support/bulk-desk'

const reason = 'Panen sampai Oktober, kata Ibu Mariani'

describe.each(databases)('taking back what was moved in one go (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let rahmah: Actor
  let desk: ReturnType<typeof bulkDesk>
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    rahmah = await make.staffActor('sourcing')
    desk = bulkDesk(db, rahmah)
  })

  const at = (list: string) => `/house/${list}`
  const lists: Record<string, { action: Route; loader: Route }> = { makers, products, standards }
  const post = (list: string, form: Form, when = now) => desk.send(lists[list]!.action, at(list), form, rahmah, when)
  async function undo(list: string, when = minutesLater(5)) {
    const last = await desk.undoable(lists[list]!.loader, at(list))
    return post(list, { do: 'undo', stepId: last?.stepId ?? '' }, when)
  }
  const goods = () => db.selectFrom('products').selectAll().orderBy('id').execute()
  const standing = async () =>
    (await db.selectFrom('producers').selectAll().orderBy('id').execute()).map((row) => [
      row.active,
      row.resting_reason,
      row.resting_since,
    ])
  const steps = () => db.selectFrom('bulk_steps').select(['step', 'count', 'items']).orderBy('id').execute()
  const kindsOf = async (subject: string) =>
    (await db.selectFrom('events').select('kind').where('subject', '=', subject).orderBy('id').execute()).map(({ kind }) => kind)

  test('what was published waits again, since when it did, and buyers see it no more', async () => {
    const waiting = { state: 'in_review', waiting_since: daysLater(-3) } as const
    const [one, two] = [await make.product(waiting), await make.product(waiting)]
    await post('products', { do: 'publish', chosen: [one.id, two.id] })
    expect(await shownSlugs(db)).toHaveLength(2)
    expect(await desk.undoable(products.loader, at('products'))).toMatchObject({ count: 2, said: 'bulk.products_published' })
    expect(await undo('products')).toMatchObject({ status: 303 })
    expect(await goods()).toMatchObject([waiting, waiting])
    expect(await shownSlugs(db)).toEqual([])
    expect(await kindsOf(one.id)).toEqual(['product.published', 'product.taken_back'])
    expect(await desk.undoable(products.loader, at('products'))).toBeNull()
  })

  test.each(['pause', 'resume', 'archive'])('%s is taken back with what its maker was told before', async (step) => {
    const before =
      step === 'pause'
        ? ({ state: 'published' } as const)
        : ({ state: 'paused', shelved_by: 'maker', shelved_reason: 'Purunnya basah' } as const)
    const chosen = (await make.product(before)).id
    const [was] = await goods()
    expect(await post('products', { do: step, chosen, reason })).toMatchObject({ status: 303 })
    expect(await goods()).not.toMatchObject([before])
    expect(await undo('products')).toMatchObject({ status: 303 })
    expect(await goods()).toEqual([{ ...was, updated_at: minutesLater(5) }])
  })

  test('what somebody moved since stays, also where it came round to the same state; the rest goes back', async () => {
    const make3 = async () => (await make.product({ state: 'in_review' })).id
    const [left, round, away] = [await make3(), await make3(), await make3()]
    await post('products', { do: 'publish', chosen: [left, round, away] })
    for (const productId of [round, away])
      await shelveProduct(db, rahmah, { productId, key: keys(), reason }, 'pause', minutesLater(1))
    await resumeProduct(db, rahmah, { productId: round, key: keys() }, minutesLater(2))
    const undone = await undo('products')
    expect(undone).toMatchObject({ status: 422, done: { params: { count: 1 } } })
    expect(undone.refused?.map(({ id, code }) => [id, code])).toEqual([
      [round, 'bulk.moved_since'],
      [away, 'bulk.moved_since'],
    ])
    expect(await desk.statesOf('products')).toEqual(['in_review', 'published', 'paused'])
  })

  test('is not shown again what may not be shown today', async () => {
    const { id } = await make.product({ state: 'published' })
    await post('products', { do: 'archive', chosen: id, reason })
    await db
      .updateTable('products')
      .set({ motif_id: await insertMotif(db, 'restricted') })
      .execute()
    expect(await undo('products')).toMatchObject({ refused: [{ id, code: 'products.motif_restricted' }] })
    expect(await desk.statesOf('products')).toEqual(['archived'])
  })

  test('a return is a message, and is not taken back', async () => {
    const chosen = (await make.product({ state: 'in_review' })).id
    await post('products', { do: 'return', chosen, reason })
    expect(await steps()).toEqual([])
  })

  test('the same form sent twice at the same instant is one step over all, and is taken back whole', async () => {
    const chosen = await Promise.all([1, 2, 3, 4].map(async () => (await make.product({ state: 'in_review' })).id))
    const publish = { do: 'publish', chosen, _key: formKey() }
    const give = { do: 'give', chosen, reviewerId: rahmah.accountId, _key: formKey() }
    for (const [form, minute] of [
      [give, 0],
      [publish, 2],
    ] as const) {
      const twice = [minute, minute + 1].map((at) => post('products', form, minutesLater(at)))
      expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([303, 303])
    }
    await post('products', publish, minutesLater(4))
    expect((await steps()).map(({ step, count }) => [step, count])).toEqual([
      ['give', 4],
      ['publish', 4],
    ])
    expect(await undo('products')).toMatchObject({ status: 303 })
    expect(await desk.statesOf('products')).toEqual(Array(4).fill('in_review'))
  })

  test('standards go back to draft, to use and out of use', async () => {
    const [draft, shown, old] = [
      (await make.standard({ state: 'draft' })).id,
      (await make.standard({ state: 'published' })).id,
      (await make.standard({ state: 'retired' })).id,
    ]
    for (const [step, chosen, minute] of [
      ['publish', draft, 0],
      ['retire', shown, 10],
      ['revive', old, 20],
    ] as const) {
      await post('standards', { do: step, chosen }, minutesLater(minute))
      expect(await undo('standards', minutesLater(minute + 5))).toMatchObject({ status: 303 })
    }
    expect(await desk.statesOf('standards')).toEqual(['draft', 'published', 'retired'])
    expect(await kindsOf(draft)).toEqual(['standard.published', 'standard.taken_back'])

    await post('standards', { do: 'retire', chosen: shown }, minutesLater(30))
    await db
      .updateTable('standards')
      .set({ motif_id: await insertMotif(db, 'restricted') })
      .execute()
    expect(await undo('standards', minutesLater(31))).toMatchObject({
      refused: [{ id: shown, code: 'products.motif_restricted' }],
    })
  })

  test('makers rest with the one reason and work again; each step is taken back, but not of whom it did not move', async () => {
    const [one, two] = [await make.producer(), await make.producer()]
    const before = { active: 0, resting_reason: 'Sakit', resting_since: daysLater(-9) } as const
    const rested = await make.producer(before)
    const chosen = [one.id, two.id, rested.id]
    const first = await standing()
    expect(await post('makers', { do: 'rest', chosen, reason: ' ' })).toMatchObject({ problems: { reason: {} } })
    expect(await post('makers', { do: 'rest', chosen, reason })).toMatchObject({ status: 303 })
    expect(await standing()).toEqual([...Array<unknown>(2).fill([0, reason, now]), first[2]])
    expect(await desk.undoable(makers.loader, at('makers'))).toMatchObject({ count: 2, said: 'bulk.makers_rested' })
    expect(await undo('makers')).toMatchObject({ status: 303 })
    expect(await standing()).toEqual(first)

    await post('makers', { do: 'resume', chosen }, minutesLater(6))
    expect(await desk.undoable(makers.loader, at('makers'))).toMatchObject({ count: 1, said: 'bulk.makers_resumed' })
    expect(await undo('makers', minutesLater(7))).toMatchObject({ status: 303 })
    expect(await standing()).toEqual(first)
    expect(await kindsOf(rested.id)).toEqual(['producer.resumed', 'producer.rested'])
  })

  test('a maker who was asked again meanwhile keeps what she said last', async () => {
    const { id } = await make.producer()
    await post('makers', { do: 'rest', chosen: id, reason })
    await resumeMaker(db, rahmah, { producerId: id }, minutesLater(1))
    await restMaker(db, rahmah, { producerId: id, reason: 'Sakit' }, minutesLater(2))
    expect(await undo('makers')).toMatchObject({ refused: [{ id, code: 'bulk.moved_since' }] })
    expect(await standing()).toEqual([[0, 'Sakit', minutesLater(2)]])
  })

  test('is refused after the hour, to others, to whoever may no longer do it, and a second time', async () => {
    const { id } = await make.producer()
    await post('makers', { do: 'rest', chosen: id, reason })
    const step = await desk.undoable(makers.loader, at('makers'))
    const form = { do: 'undo', stepId: step?.stepId ?? '' }
    const nadia = await make.staffActor('admin')
    const press = (by: Actor, minute: number) => desk.send(makers.action, at('makers'), form, by, minutesLater(minute))
    expect(await press(rahmah, 61)).toMatchObject({ status: 422, refusal: { code: 'bulk.too_late' } })
    expect(await press(nadia, 5)).toMatchObject({ status: 404, refusal: { code: 'bulk.unknown' } })
    expect(await press({ ...rahmah, roles: ['quality'] }, 5)).toMatchObject({ status: 403 })
    expect(await desk.send(products.action, at('products'), form, rahmah)).toMatchObject({ status: 404 })
    expect(await standing()).toEqual([[0, reason, now]])
    const twice = await Promise.all([press(rahmah, 60), press(rahmah, 60)])
    expect(twice.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(await kindsOf(id)).toEqual(['producer.rested', 'producer.resumed'])
  })

  test('a maker’s rest needs who may care for makers', async () => {
    const { id } = await make.producer()
    const finance = await make.staffActor('finance')
    expect((await desk.send(makers.action, at('makers'), { do: 'rest', chosen: id, reason }, finance)).status).toBe(403)
    expect(await standing()).toEqual([[1, null, null]])
  })
})
