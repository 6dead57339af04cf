import { beforeEach, describe, expect, test } from 'vitest'
import { giveProduct } from '#app/domain/catalogue/give-product.server'
import { publishProduct, returnProduct, submitProduct } from '#app/domain/catalogue/move-product.server'
import { giveMotif } from '#app/domain/motifs/give-motif.server'
import type { Actor } from '#app/domain/people/actor'
import type { AccountId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { eventsOf } from '#db/queries/events.server'
import { productsToReview } from '#db/queries/product-review.server'
import { daysLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'
import { keys } from '../catalogue/places'
import { proposed, reasons, step } from '../motifs/support'

describe.each(databases)('giving work to somebody (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let [rahmah, nadia]: Actor[] = []
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    rahmah = await make.staffActor('sourcing')
    nadia = await make.staffActor('admin')
  })

  const give = (productId: `pro_${string}`, reviewerId: AccountId | null, seen: AccountId | null = null) =>
    giveProduct(db, nadia!, { productId, reviewerId, seen }, now)

  test('a product is looked at by who was named, found by that, and told of', async () => {
    const { id } = await make.product({ state: 'in_review' })
    const other = await make.product({ state: 'in_review' })
    const mine = async (reviewer: 'nobody' | AccountId) =>
      (await productsToReview(db, { reviewer }, 9)).map((product) => product.id)
    expect(await give(id, rahmah!.accountId)).toEqual({ ok: true })
    expect([await mine(rahmah!.accountId), await mine('nobody')]).toEqual([[id], [other.id]])
    expect(await give(id, null, rahmah!.accountId)).toEqual({ ok: true })
    expect(await mine('nobody')).toHaveLength(2)
    expect((await eventsOf(db, id)).map(({ kind, data }) => [kind, JSON.parse(data) as object])).toEqual([
      ['product.reviewer_released', { reviewer: rahmah!.name }],
      ['product.reviewer_named', { reviewer: rahmah!.name }],
    ])
    await give(id, rahmah!.accountId)
    await db.updateTable('accounts').set({ disabled: 1 }).where('id', '=', rahmah!.accountId).execute()
    expect(await mine('nobody')).toHaveLength(2)
  })

  test('not to somebody who does not review, not over somebody else’s head, and not what was put away', async () => {
    const { id } = await make.product({ state: 'in_review' })
    const finance = await make.staffActor('finance')
    expect(await give(id, finance.accountId)).toMatchObject({ code: 'products.reviewer_unfit' })
    expect(await give(id, idOf('account', 1))).toMatchObject({ code: 'products.reviewer_unfit' })
    await give(id, rahmah!.accountId)
    expect(await give(id, nadia!.accountId)).toMatchObject({ code: 'shared.stale' })
    expect(await give(id, rahmah!.accountId)).toEqual({ ok: true })
    expect(await give((await make.product({ state: 'archived' })).id, rahmah!.accountId)).toMatchObject({ ok: false })
    expect(await give(idOf('product', 1), rahmah!.accountId)).toMatchObject({ code: 'products.product_unknown' })
    expect(await eventsOf(db, id)).toHaveLength(1)
  })

  test('a product waits from the day it was handed in, also while it is corrected, and no longer once decided', async () => {
    const maker = await make.producerActor()
    const product = await make.product({ state: 'draft', producer_id: maker.producerId })
    const since = async () =>
      (await db.selectFrom('products').select('waiting_since').where('id', '=', product.id).executeTakeFirstOrThrow())
        .waiting_since
    const move = () => ({ productId: product.id, key: keys() })
    expect(await since()).toBeNull()
    await submitProduct(db, maker, move(), now)
    expect(await since()).toBe(now)
    await returnProduct(db, rahmah!, { ...move(), reason: 'gelap' }, daysLater(1))
    expect(await since()).toBeNull()
    await submitProduct(db, maker, move(), daysLater(2))
    expect(await since()).toBe(daysLater(2))
    await publishProduct(db, rahmah!, move(), daysLater(3))
    expect(await since()).toBeNull()
  })

  test('a motif is given to a curator by name: then no other decides, and nobody judges their own', async () => {
    const [sari, wayan] = [await make.staffActor('curator'), await make.staffActor('curator')]
    const motifId = await proposed(db, rahmah!)
    const giveTo = (curatorId: AccountId | null, seen: AccountId | null, by: Actor = nadia!) =>
      giveMotif(db, by, { motifId, curatorId, seen }, now)
    expect(await giveTo(rahmah!.accountId, null)).toMatchObject({ code: 'motifs.curator_unfit' })
    expect(await giveTo(sari.accountId, null, rahmah)).toMatchObject({ code: 'motifs.already_moved' })
    expect(await giveTo(sari.accountId, null)).toEqual({ ok: true })
    expect(await step(db, wayan, motifId, { event: 'accept', reasons })).toMatchObject({ code: 'motifs.other_curator' })
    expect(await step(db, wayan, motifId, { event: 'take' })).toMatchObject({ code: 'motifs.already_moved' })
    expect(await giveTo(wayan.accountId, sari.accountId)).toMatchObject({ code: 'motifs.other_curator' })
    expect(await giveTo(wayan.accountId, null)).toMatchObject({ code: 'shared.stale' })
    expect(await giveTo(null, sari.accountId)).toEqual({ ok: true })
    expect(await giveTo(wayan.accountId, null)).toEqual({ ok: true })
    expect(await step(db, wayan, motifId, { event: 'accept', reasons })).toMatchObject({ ok: true })
    expect(await giveTo(null, wayan.accountId)).toMatchObject({ code: 'motifs.already_moved' })
    const kinds = (await eventsOf(db, motifId)).map(({ kind }) => kind)
    expect(kinds).toEqual(['motif.accepted', 'motif.assigned', 'motif.released', 'motif.assigned', 'motif.proposed'])

    const own = await proposed(db, sari)
    expect(await giveMotif(db, nadia!, { motifId: own, curatorId: sari.accountId, seen: null }, now)).toMatchObject({
      code: 'motifs.own_proposal',
    })
  })
})
