import { beforeEach, describe, expect, test } from 'vitest'
import { giveProduct } from '#app/domain/catalogue/give-product.server'
import { publishProduct } from '#app/domain/catalogue/move-product.server'
import { decideRevision } from '#app/domain/motifs/decide-revision.server'
import type { Actor } from '#app/domain/people/actor'
import { nextHere } from '#app/http/lists/next-here.server'
import * as queue from '#app/routes/house.review/route'
import type { Database } from '#db/client.server'
import { answerOf, visit } from '#tests/auth/visits'
import { daysLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory } from '#tests/support/factory'
import { keys } from '../domain/catalogue/places'
import { accepted, proposed, reasons, revise, step } from '../domain/motifs/support'

type Page = {
  rows: { id: string; days: number; decidesName: string | null }[]
  next: string | null
  counts: Record<string, number>
}

describe.each(databases)('the review queue (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
  })

  async function seen(actor: Actor, query = '') {
    const { request, context } = visit(db, `/house/review?${query}`)
    const answer = await answerOf(
      queue.loader({ request, context: { ...context, actor: () => Promise.resolve(actor) }, params: {} }),
    )
    expect(answer.status).toBe(200)
    const page = (await answer.json()) as Page
    return { ...page, ids: page.rows.map(({ id }) => id) }
  }
  const waits = (days: number) => make.product({ state: 'in_review', waiting_since: daysLater(-days) })

  test('shows each what it may decide, the longest waiting first', async () => {
    const sourcing = await make.staffActor('sourcing')
    const [young, old] = [await waits(2), await waits(9)]
    await make.product({ state: 'published' })
    await make.product({ state: 'draft' })
    const motif = await proposed(db, await make.staffActor('quality'))
    expect((await seen(sourcing)).ids).toEqual([old.id, young.id])
    expect((await seen(await make.staffActor('curator'))).ids).toEqual([motif])
    expect((await seen(await make.staffActor('programmes'))).ids).toEqual([])
    const everything = await seen(await make.staffActor('admin'))
    expect(everything.ids).toEqual([old.id, young.id, motif])
    expect(everything.rows.map(({ days }) => days)).toEqual([9, 2, 0])
    expect(everything.counts).toEqual({ product: 2, motif: 1 })
    expect((await seen(await make.staffActor('admin'), 'kind=motif')).ids).toEqual([motif])
    expect((await seen(sourcing, 'kind=motif')).ids).toEqual([])
  })

  test('can be narrowed to what is mine or nobody’s; who left the house looks at nothing', async () => {
    const [one, other] = [await make.staffActor('sourcing'), await make.staffActor('sourcing')]
    const [first, second, third] = [await waits(3), await waits(2), await waits(1)]
    await giveProduct(db, one, { productId: first.id, reviewerId: one.accountId, seen: null }, now)
    await giveProduct(db, one, { productId: second.id, reviewerId: other.accountId, seen: null }, now)
    expect((await seen(one)).rows.map(({ decidesName }) => decidesName)).toEqual([one.name, other.name, null])
    expect((await seen(one, 'who=mine')).ids).toEqual([first.id])
    expect((await seen(one, 'who=nobody')).ids).toEqual([third.id])
    await db.updateTable('accounts').set({ disabled: 1 }).where('id', '=', other.accountId).execute()
    expect((await seen(one, 'who=nobody')).ids).toEqual([second.id, third.id])
    expect((await seen(one, 'who=everybody&kind=nonsense&after=nonsense')).ids).toHaveLength(3)
  })

  test('a motif a curator took up is that curator’s, and nobody’s again when it is released', async () => {
    const [one, other] = [await make.staffActor('curator'), await make.staffActor('curator')]
    const motif = await proposed(db, await make.staffActor('quality'))
    await step(db, one, motif, { event: 'take' })
    expect((await seen(one, 'who=mine')).ids).toEqual([motif])
    expect((await seen(other, 'who=mine')).ids).toEqual([])
    expect((await seen(other, 'who=nobody')).ids).toEqual([])
    await step(db, one, motif, { event: 'release' })
    expect((await seen(other, 'who=nobody')).ids).toEqual([motif])
  })

  test('other words for an accepted motif wait for any curator, until one decides', async () => {
    const [one, other] = [await make.staffActor('curator'), await make.staffActor('curator')]
    const motif = await accepted(db, await make.staffActor('quality'), one)
    expect((await seen(other)).ids).toEqual([])
    const sent = await revise(db, one, motif, { meaningEn: 'Renewal' })
    if (!sent.ok || !sent.revisionId) throw new Error('nothing was proposed')
    expect((await seen(other, 'who=nobody')).ids).toEqual([motif])
    expect((await seen(other)).counts).toEqual({ motif: 1 })
    const decision = { key: keys(), motifId: motif, revisionId: sent.revisionId, event: 'keep' as const, reasons }
    expect(await decideRevision(db, other, decision, now)).toEqual({ ok: true })
    expect((await seen(other)).ids).toEqual([])
  })

  test('is turned page by page, each thing once', async () => {
    const staff = await make.staffActor('sourcing')
    for (let days = 1; days <= 60; days++) await waits(days % 7)
    const first = await seen(staff)
    const second = await seen(staff, `after=${encodeURIComponent(first.next ?? '')}`)
    expect([first.ids.length, second.ids.length, second.next]).toEqual([50, 10, null])
    expect(new Set([...first.ids, ...second.ids]).size).toBe(60)
  })

  test('leads on to the next that is mine or nobody’s, also from what was decided', async () => {
    const [staff, other] = [await make.staffActor('sourcing'), await make.staffActor('sourcing')]
    const [first, taken, last] = [await waits(3), await waits(2), await waits(1)]
    await giveProduct(db, staff, { productId: taken.id, reviewerId: other.accountId, seen: null }, now)
    const next = async (actor: Actor, id: typeof first.id) => (await nextHere({ db, viewer: actor }, id))?.href
    expect(await next(staff, first.id)).toBe(`/house/products/${last.id}`)
    expect(await next(staff, last.id)).toBeUndefined()
    expect(await publishProduct(db, staff, { productId: last.id, key: keys() }, now)).toMatchObject({ ok: true })
    expect(await next(staff, last.id)).toBe(`/house/products/${first.id}`)
    expect(await next(other, last.id)).toBe(`/house/products/${first.id}`)
    expect(await next(await make.staffActor('curator'), last.id)).toBeUndefined()
  })

  test('tells how many pairs of makers look alike', async () => {
    for (const _pair of [1, 2]) await make.producer({ phone: '+6285200000107' })
    expect(await seen(await make.staffActor('programmes'))).toMatchObject({ duplicates: 1 })
    expect(await seen(await make.staffActor('curator'))).toMatchObject({ duplicates: 0 })
  })
})
