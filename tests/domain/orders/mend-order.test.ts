import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createSolver, developmentWorker, type Solver } from '#app/domain/matching/solve.server'
import { endPermit, permitMakers } from '#app/domain/motifs/permit-makers.server'
import { acceptQuote } from '#app/domain/orders/accept-quote.server'
import { cancelOrder } from '#app/domain/orders/cancel-order.server'
import { markOfMend } from '#app/domain/orders/mending/look-for-mend.server'
import { mendOrder, waysToMend } from '#app/domain/orders/mending/mend-order.server'
import type { MendKind } from '#app/domain/orders/mending/mend-options'
import type { Trouble } from '#app/domain/orders/mending/trouble'
import { startWork } from '#app/domain/orders/start-work.server'
import { tellTrouble } from '#app/domain/orders/tell-trouble.server'
import type { CommitmentId, OrderId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { holdsOfCommitment } from '#db/queries/capacity.server'
import { houseFigures, sharingFigures } from '#db/queries/house-figures.server'
import { permissionsOfMotif } from '#db/queries/motif-permissions.server'
import { insertMotif } from '../catalogue/places'
import { dayIn, now, today } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { next } from '#tests/support/ids'
import { publicUrl } from '#tests/support/public-url'
import { sentQuote } from '#tests/support/sent-quote'

/** An order of 200 totes, 100 from each of two makers; a third had promised 60 and was not needed. */
describe.each(databases)('an order in trouble (%s)', (_, openDatabase) => {
  let db: Database
  let solver: Solver
  let scene: Awaited<ReturnType<typeof sentQuote>>
  let orderId: OrderId
  beforeAll(() => {
    solver = createSolver({ workerUrl: developmentWorker() })
  })
  afterAll(() => solver.close())
  beforeEach(async () => {
    db = await openDatabase()
    scene = await sentQuote(db)
    const accepted = await acceptQuote(db, scene.buyer, { quoteId: scene.quoteId, publicUrl }, now)
    if (!accepted.ok) throw new Error(accepted.code)
    orderId = accepted.orderId
    await db.deleteFrom('outbox').execute()
  })

  const shares = () =>
    db
      .selectFrom('work_orders')
      .select(['id', 'commitment_id', 'state', 'quantity', 'amount_minor', 'due_on'])
      .where('order_id', '=', orderId)
      .orderBy('id')
      .execute()
  const shareOf = async (at: number) => {
    const share = (await shares()).find((one) => one.commitment_id === scene.promises[at]?.id)
    if (!share) throw new Error(`no share of promise ${at}`)
    return share
  }
  const stateOf = async (id: CommitmentId | undefined) => {
    const row = await db.selectFrom('commitments').selectAll().where('id', '=', id!).executeTakeFirstOrThrow()
    return row.state
  }
  const allocated = async () => {
    const rows = await db.selectFrom('allocations').selectAll().where('live', '=', 1).where('order_id', '=', orderId).execute()
    return new Map(rows.map((row) => [row.commitment_id, row.quantity]))
  }
  const letters = () => db.selectFrom('outbox').select(['recipient', 'subject', 'body']).execute()
  const trouble = async (at: number, can: number, canBy = dayIn(80)): Promise<Trouble> => ({
    workOrderId: (await shareOf(at)).id,
    can,
    canBy,
  })
  async function ways(of: Trouble) {
    const looked = await waysToMend(db, solver, { orderId, trouble: of }, today)
    if (!looked.ok) throw new Error(looked.code)
    return looked
  }
  async function mend(of: Trouble, kind: MendKind, key = `key-${next()}`) {
    const { order, mend: found } = await ways(of)
    const option = found.options.find((one) => one.kind === kind)
    if (!option) throw new Error(`no ${kind} among ${found.options.map((one) => one.kind).join()}`)
    const mark = markOfMend(order, of, option)
    return () => mendOrder(db, solver, scene.staff, { key, orderId, trouble: of, kind, mark, publicUrl }, now)
  }

  test('one who can make half is helped out by who had waited, and the buyer hears nothing', async () => {
    const found = await ways(await trouble(0, 50))
    expect(found.mend.waiting.map(({ commitmentId, most }) => [commitmentId, most])).toEqual([[scene.promises[2]!.id, 60]])
    expect(found.mend.options).toMatchObject([
      { kind: 'on_time', planned: 200, asked: 200, tellsBuyer: false, keeps: { quantity: 50 }, moves: [{ quantity: 50 }] },
    ])
    const confirm = await mend(await trouble(0, 50), 'on_time')
    expect(await confirm()).toEqual({ ok: true })
    expect(await confirm()).toEqual({ ok: true })

    for (const [at, quantity] of [50, 100, 50].entries())
      expect(await shareOf(at)).toMatchObject({ quantity, state: 'issued', amount_minor: quantity * 45_000 })
    expect([...(await allocated()).values()].sort()).toEqual([100, 50, 50].sort())
    expect(await stateOf(scene.promises[2]?.id)).toBe('confirmed')
    const held = await holdsOfCommitment(db, scene.promises[2]!.id)
    expect(held.reduce((all, hold) => all + hold.quantity * (2_400 / hold.perYear), 0)).toBeCloseTo(50)
    expect(await letters()).toEqual([])
  })

  test('one who may not use the motif of the goods does not stand on the waiting list', async () => {
    const motifId = await insertMotif(db, 'permission')
    await db.updateTable('standards').set({ motif_id: motifId }).where('id', '=', scene.standard.id).execute()
    const found = await ways(await trouble(0, 50))
    expect(found.mend.waiting).toEqual([])
    expect(found.mend.options.map(({ kind }) => kind)).not.toContain('on_time')
  })

  test('nor one who may not use the motif of her own goods, also where its rule took them off the shelf', async () => {
    const waits = scene.promises[2]!.actor.producerId
    const motifId = await insertMotif(db, 'permission')
    await db.updateTable('products').set({ motif_id: motifId }).where('producer_id', '=', waits).execute()
    const half = await trouble(0, 50)
    const waiting = async () => (await ways(half)).mend.waiting.map(({ who }) => who.producerId)
    const permit = { producerIds: [waits], terms: 'Lisan', termsEn: null }
    expect(await waiting()).toEqual([])
    await permitMakers(db, scene.staff, { ...permit, key: `key-${next()}`, motifId, until: dayIn(80) }, now)
    expect(await waiting()).toEqual([waits])

    const stale = await mend(half, 'on_time')
    const [permission] = await permissionsOfMotif(db, motifId)
    await endPermit(db, scene.staff, { motifId, permissionId: permission!.id, reason: 'Dicabut' }, now)
    const [goods] = await db.selectFrom('products').select('state').where('producer_id', '=', waits).execute()
    expect(goods?.state).toBe('paused')
    expect(await waiting()).toEqual([])
    expect(await stale()).toMatchObject({ code: 'orders.mend_changed' })
    expect((await shares()).map(({ quantity }) => quantity)).toEqual([100, 100])
  })

  test('nor is one in the order given more of goods whose motif she may no longer use', async () => {
    await db.updateTable('commitments').set({ most: 150 }).where('id', '=', scene.promises[1]!.id).execute()
    const inOrder = async () => (await ways(await trouble(0, 50))).mend.waiting.filter((stand) => stand.inOrder)
    expect(await inOrder()).toHaveLength(1)
    const motif_id = await insertMotif(db, 'restricted')
    await db.updateTable('products').set({ motif_id }).where('producer_id', '=', scene.promises[1]!.actor.producerId).execute()
    expect(await inOrder()).toEqual([])
  })

  test('one who falls out leaves more than those waiting can make: later or fewer, and the buyer is told', async () => {
    const falls = await trouble(0, 0)
    const { mend: found } = await ways(falls)
    const fewer = found.options.find(({ kind }) => kind === 'fewer')
    expect(fewer).toMatchObject({ planned: 160, asked: 200, tellsBuyer: true, laterDays: 0 })
    const before = await db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirstOrThrow()
    expect(await (await mend(falls, 'fewer'))()).toEqual({ ok: true })

    expect(await stateOf(scene.promises[0]?.id)).toBe('fallen')
    expect((await shareOf(0)).state).toBe('fallen')
    expect(await holdsOfCommitment(db, scene.promises[0]!.id)).toEqual([])
    expect(await houseFigures(db)).toMatchObject({ orders: 1, shares: 2, pieces: 160 })
    expect(await sharingFigures(db)).toMatchObject({ largest: 100 / 160 })
    expect(await db.selectFrom('delivery_records').selectAll().execute()).toMatchObject([
      { work_order_id: (await shareOf(0)).id, promised: 100, delivered: 0, delivered_on: null },
    ])
    const changes = await db.selectFrom('order_changes').selectAll().execute()
    expect(changes).toMatchObject([{ pieces_before: 200, pieces_after: 160, deliver_by_after: before.deliver_by }])
    const after = await db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirstOrThrow()
    expect(after.total_minor * 200).toBe(before.total_minor * 160)
    const parts = await db.selectFrom('order_payments').select('amount_minor').where('order_id', '=', orderId).execute()
    expect(parts.reduce((all, part) => all + part.amount_minor, 0)).toBe(after.total_minor)
    expect((await letters()).map(({ body }) => body).join()).toContain('160')
  })

  test('one who is ready later than it helps: all of it later, with her own pieces', async () => {
    const late = await trouble(0, 100, dayIn(100))
    const { mend: found } = await ways(late)
    const later = found.options.find(({ kind }) => kind === 'later')
    expect(later).toMatchObject({ planned: 200, laterDays: 14, keeps: { quantity: 100 }, moves: [], tellsBuyer: true })
    expect(await (await mend(late, 'later'))()).toEqual({ ok: true })
    expect(await shareOf(0)).toMatchObject({ quantity: 100, state: 'issued', due_on: dayIn(100) })
    const order = await db.selectFrom('orders').select('deliver_by').where('id', '=', orderId).executeTakeFirstOrThrow()
    expect(order.deliver_by).toBe(dayIn(114))
    expect((await letters()).length).toBeGreaterThan(0)
  })

  test('one who is late but in time for the house needs nobody', async () => {
    const { mend: found } = await ways(await trouble(0, 100, dayIn(85)))
    // Fetched in a week of its own: one more trip.
    expect(found.options).toMatchObject([{ kind: 'on_time', moves: [], tellsBuyer: false, extraMinor: 75_000 }])
    expect(await (await mend(await trouble(0, 100, dayIn(85)), 'on_time'))()).toEqual({ ok: true })
    expect(await shareOf(0)).toMatchObject({ quantity: 100, due_on: dayIn(85) })
  })

  test('what changed since it was shown is refused, and nothing moves', async () => {
    const confirm = await mend(await trouble(0, 50), 'on_time')
    const [, second] = scene.promises
    const started = await startWork(
      db,
      second!.actor,
      { workOrderId: (await shareOf(1)).id, producerId: second!.actor.producerId },
      now,
    )
    expect(started.ok).toBe(true)
    const before = await shares()
    expect(await confirm()).toMatchObject({ ok: false, code: 'orders.mend_changed' })
    expect(await shares()).toEqual(before)
    expect(await letters()).toEqual([])
  })

  test('two who confirm at once for the same trouble: one does, the other is told', async () => {
    const of = await trouble(0, 50)
    const [one, other] = [await mend(of, 'on_time'), await mend(of, 'on_time')]
    const outcomes = await Promise.all([one(), other()])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect([...(await allocated()).values()].reduce((all, pieces) => all + pieces, 0)).toBe(200)
  })

  test('is refused where it makes no sense', async () => {
    const refused = async (of: Trouble) => waysToMend(db, solver, { orderId, trouble: of }, today)
    expect(await refused(await trouble(0, 101))).toMatchObject({ ok: false, code: 'orders.can_more_than_share', field: 'can' })
    expect(await refused(await trouble(0, 100))).toMatchObject({ ok: false, code: 'orders.no_trouble' })
    expect(await refused(await trouble(0, 10, dayIn(-1)))).toMatchObject({ ok: false, code: 'orders.can_by_past' })
    expect(await refused(await trouble(0, 10, dayIn(400)))).toMatchObject({ ok: false, code: 'orders.can_by_too_far' })
    const elsewhere = { orderId: 'ord_00000000000000000000000000' as OrderId, trouble: await trouble(0, 10) }
    expect(await waysToMend(db, solver, elsewhere, today)).toMatchObject({ ok: false, code: 'orders.order_unknown' })
  })

  test('a mended order can still be cancelled before anybody starts', async () => {
    expect(await (await mend(await trouble(0, 0), 'fewer'))()).toEqual({ ok: true })
    expect(await cancelOrder(db, scene.staff, { orderId, reason: 'The buyer is gone' }, now)).toEqual({ ok: true })
    expect([...(await allocated()).keys()]).toEqual([])
    expect(await stateOf(scene.promises[0]?.id)).toBe('fallen')
    expect(await stateOf(scene.promises[2]?.id)).toBe('offered')
  })

  test('a maker tells of trouble and that it is over; another’s share is unknown to it', async () => {
    const [first, second] = scene.promises
    const { id: workOrderId } = await shareOf(0)
    const { producerId } = first!.actor
    const told = { can: 20, canBy: dayIn(90), note: 'Rain' }
    expect(await tellTrouble(db, first!.actor, { workOrderId, producerId, trouble: told }, now)).toEqual({ ok: true })
    const row = () => db.selectFrom('work_orders').selectAll().where('id', '=', workOrderId).executeTakeFirstOrThrow()
    expect(await row()).toMatchObject({ trouble_can: 20, trouble_by: dayIn(90), trouble_note: 'Rain', trouble_at: now })
    const stranger = { workOrderId, producerId: second!.actor.producerId, trouble: told }
    expect(await tellTrouble(db, second!.actor, stranger, now)).toMatchObject({ ok: false, code: 'orders.work_order_unknown' })
    const tooMany = { workOrderId, producerId, trouble: { ...told, can: 500 } }
    expect(await tellTrouble(db, first!.actor, tooMany, now)).toMatchObject({ ok: false, code: 'orders.can_more_than_share' })
    expect(await tellTrouble(db, first!.actor, { workOrderId, producerId, trouble: null }, now)).toEqual({ ok: true })
    expect(await row()).toMatchObject({ trouble_can: null, trouble_at: null })
  })
})
