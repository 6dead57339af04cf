import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { endPermit, permitMakers } from '#app/domain/motifs/permit-makers.server'
import { likeables } from '#app/domain/imports/compare-with-house.server'
import type { Actor } from '#app/domain/people/actor'
import { findDuplicates } from '#app/domain/people/find-duplicates.server'
import { joinCooperative, leaveCooperative } from '#app/domain/people/join-cooperative.server'
import { mergeMakers, tellApart } from '#app/domain/people/merge-makers.server'
import { unmergeMakers } from '#app/domain/people/unmerge-makers.server'
import { dayOf, monthOf } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { keepHolds } from '#db/queries/capacity.server'
import { producersByKey } from '#db/queries/imports.server'
import { eventsOfAll } from '#db/queries/events.server'
import { makersForHouse } from '#db/queries/house-makers.server'
import { makersToCompare } from '#db/queries/maker-likeness.server'
import { mergesInto } from '#db/queries/maker-merges.server'
import { livePermission, permissionsOfMotif } from '#db/queries/motif-permissions.server'
import { producerReferences } from '#db/queries/producer-references'
import { mergedInto } from '#db/queries/public-makers.server'
import { inTransaction } from '#db/transaction.server'
import { daysLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory, type Row } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'
import { insertMotif, keys } from '../catalogue/places'

const thisMonth = monthOf(dayOf(now))

describe.each(databases)('merging makers (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let staff: Actor
  let kept: Row<'producers'>
  let merged: Row<'producers'>
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    staff = await make.staffActor('programmes')
    kept = await make.producer({ name: 'Kelompok Mawar', natural_key: 'mawar', village: 'Banyu Hirang' })
    const values = {
      name: 'Klp. Mawar',
      natural_key: 'klp mawar',
      village: 'Banyu Hirang',
      phone: '+6285200000107',
      member_count: 12,
    }
    merged = await make.producer(values)
  })

  const merge = () => mergeMakers(db, staff, { keptId: kept.id, mergedId: merged.id }, now)
  const row = (id: ProducerId) => db.selectFrom('producers').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const hold = (commitmentId: Row<'commitments'>['id'], producerId: ProducerId, quantity: number, perYear: number) =>
    inTransaction(db, (trx) => keepHolds(trx, { commitmentId, producerId }, [{ month: thisMonth, quantity, perYear }]))

  async function namedIn(id: ProducerId): Promise<Record<string, number>> {
    const found: Record<string, number> = {}
    for (const { table, column, how } of producerReferences) {
      if (how === 'stay') continue
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(db)
      found[`${table}.${column}`] = Number(rows[0]?.n)
    }
    return found
  }

  /** Something of every kind hangs on the one that is merged; an invitation and an account on both. */
  async function hangEverything() {
    const product = await make.product({ producer_id: merged.id })
    const call = await make.call()
    const other = await make.call()
    for (const producer_id of [kept.id, merged.id]) await make.invitation({ supply_call_id: call.id, producer_id })
    await make.invitation({ supply_call_id: other.id, producer_id: merged.id })
    const commitment = await make.commitment({ producer_id: merged.id, supply_call_id: other.id })
    await hold(commitment.id, merged.id, 10, 240)
    const maker = await make.producerActor(merged.id)
    await db.insertInto('account_producers').values({ account_id: maker.accountId, producer_id: kept.id }).execute()
    await make.producerActor(merged.id)
    await db
      .insertInto('producer_marks')
      .values({ producer_id: merged.id, kind: 'phone', mark: '+6285200000199', import_batch_id: null })
      .execute()
    return { product, commitment, other }
  }

  test('everything that hangs on the one hangs on the other, in every table', async () => {
    const { product, commitment } = await hangEverything()
    expect(await merge()).toMatchObject({ ok: true })
    expect(Object.values(await namedIn(merged.id)).every((count) => count === 0)).toBe(true)
    expect((await db.selectFrom('products').selectAll().where('id', '=', product.id).executeTakeFirstOrThrow()).producer_id).toBe(
      kept.id,
    )
    const holds = await db.selectFrom('capacity_holds').selectAll().where('commitment_id', '=', commitment.id).execute()
    expect(holds.map((one) => one.producer_id)).toEqual([kept.id])
    expect(await row(merged.id)).toMatchObject({ merged_into: kept.id, active: 0 })
    expect(await row(kept.id)).toMatchObject({ phone: '+6285200000107', member_count: 12, name: 'Kelompok Mawar' })
    expect((await makersForHouse(db, staff, {}, 50)).map(({ id }) => id)).not.toContain(merged.id)
  })

  test('the next list that names the merged one finds the one it became', async () => {
    await merge()
    expect(await producersByKey(db, ['mawar', 'klp mawar'])).toEqual(
      new Map([
        ['mawar', kept.id],
        ['klp mawar', kept.id],
      ]),
    )
  })

  test('a list that names either of two NIKs finds it', async () => {
    const mark = (producer_id: ProducerId, mark: string) => ({ producer_id, kind: 'nik' as const, mark, import_batch_id: null })
    await db
      .insertInto('producer_marks')
      .values([mark(kept.id, 'one'), mark(merged.id, 'other')])
      .execute()
    await merge()
    const [likeable] = (await likeables(db, await makersToCompare(db))).filter(({ id }) => id === kept.id)
    expect([...(likeable?.niks ?? [])].sort()).toEqual(['one', 'other'])
  })

  test('its public address leads on to the one it became, as far as that one is named', async () => {
    await merge()
    const shown = (shows_name: 0 | 1) => db.updateTable('producers').set({ shows_name }).where('id', '=', kept.id).execute()
    await shown(1)
    expect(await mergedInto(db, merged.slug)).toBe(kept.slug)
    expect(await mergedInto(db, kept.slug)).toBeUndefined()
    await shown(0)
    expect(await mergedInto(db, merged.slug)).toBeUndefined()
  })

  test('the history of both is told of one, and the trail says who merged them', async () => {
    await merge()
    const kinds = (await eventsOfAll(db, [kept.id, merged.id])).map(({ kind, actorName }) => [kind, actorName])
    expect(kinds).toEqual([
      ['producer.merged_into', staff.name],
      ['producer.merged', staff.name],
    ])
  })

  test('undone, everything is where it was', async () => {
    await hangEverything()
    const before = { kept: await namedIn(kept.id), merged: await namedIn(merged.id), row: await row(merged.id) }
    const outcome = await merge()
    if (!outcome.ok) throw new Error(outcome.code)
    expect(await unmergeMakers(db, staff, { mergeId: outcome.mergeId }, now)).toEqual({ ok: true })
    expect({ kept: await namedIn(kept.id), merged: await namedIn(merged.id), row: await row(merged.id) }).toEqual(before)
    expect(await row(kept.id)).toEqual(kept)
    expect(await unmergeMakers(db, staff, { mergeId: outcome.mergeId }, now)).toMatchObject({ code: 'merging.already_undone' })
    expect(await mergesInto(db, kept.id)).toEqual([])
  })

  test('is not undone once there is a new promise to a call that came with it, and nothing moves', async () => {
    const { other } = await hangEverything()
    await db.updateTable('commitments').set({ state: 'withdrawn' }).execute()
    const outcome = await merge()
    if (!outcome.ok) throw new Error(outcome.code)
    await make.commitment({ producer_id: kept.id, supply_call_id: other.id, created_at: daysLater(1) })
    const before = await namedIn(kept.id)
    expect(await unmergeMakers(db, staff, { mergeId: outcome.mergeId }, daysLater(2))).toMatchObject({
      code: 'merging.cannot_undo',
    })
    expect(await namedIn(kept.id)).toEqual(before)
  })

  test('is refused when both promised to the same call, and says to which', async () => {
    const call = await make.call()
    for (const producer_id of [kept.id, merged.id]) await make.commitment({ producer_id, supply_call_id: call.id })
    expect(await merge()).toMatchObject({ code: 'merging.both_promised', params: { calls: call.number } })
    expect((await row(merged.id)).merged_into).toBeNull()
    await db.updateTable('commitments').set({ state: 'withdrawn' }).where('producer_id', '=', merged.id).execute()
    expect(await merge()).toMatchObject({ ok: true })
  })

  test('is refused when one pair of hands could not keep what both promised', async () => {
    for (const producer of [kept, merged]) {
      const commitment = await make.commitment({ producer_id: producer.id })
      await hold(commitment.id, producer.id, 12, 240)
    }
    expect(await merge()).toMatchObject({ code: 'merging.months_overfull', params: { months: thisMonth } })
    expect(await db.selectFrom('producer_merges').selectAll().execute()).toEqual([])
  })

  const members = () =>
    db.selectFrom('cooperative_members').selectAll().orderBy('cooperative_id').orderBy('producer_id').execute()

  test('nobody becomes a member of itself, and undone the member is a member again', async () => {
    const cooperative = await make.producer({ kind: 'cooperative' })
    await joinCooperative(db, staff, { cooperativeId: cooperative.id, producerIds: [kept.id, merged.id] }, now)
    const before = await members()
    const first = await mergeMakers(db, staff, { keptId: cooperative.id, mergedId: merged.id }, now)
    if (!first.ok) throw new Error(first.code)
    expect((await members()).map((one) => one.producer_id)).toEqual([kept.id])
    const second = await mergeMakers(db, staff, { keptId: kept.id, mergedId: cooperative.id }, now)
    if (!second.ok) throw new Error(second.code)
    expect(await members()).toEqual([])
    for (const { mergeId } of [second, first]) expect(await unmergeMakers(db, staff, { mergeId }, now)).toEqual({ ok: true })
    expect(await members()).toEqual(before)
  })

  test('who left a cooperative since stays out when it is undone', async () => {
    const cooperative = await make.producer({ kind: 'cooperative' })
    await joinCooperative(db, staff, { cooperativeId: cooperative.id, producerIds: [merged.id] }, now)
    const outcome = await merge()
    if (!outcome.ok) throw new Error(outcome.code)
    await leaveCooperative(db, staff, { cooperativeId: cooperative.id, producerId: kept.id }, now)
    expect(await unmergeMakers(db, staff, { mergeId: outcome.mergeId }, now)).toEqual({ ok: true })
    expect(await members()).toEqual([])
  })

  test('a permission that lives is not lost for one that ended', async () => {
    const motifId = await insertMotif(db, 'permission')
    const permit = (producerId: ProducerId) =>
      permitMakers(
        db,
        staff,
        { key: keys(), motifId, producerIds: [producerId], terms: 'Lisan', termsEn: null, until: null },
        now,
      )
    for (const { id } of [kept, merged]) await permit(id)
    const old = (await permissionsOfMotif(db, motifId)).find(({ producer_id }) => producer_id === kept.id)
    if (!old) throw new Error('no permission')
    await endPermit(db, staff, { motifId, permissionId: old.id, reason: 'Habis' }, now)
    const before = await permissionsOfMotif(db, motifId)
    const outcome = await merge()
    if (!outcome.ok) throw new Error(outcome.code)
    expect(await livePermission(db, motifId, kept.id)).toBeDefined()
    expect(await unmergeMakers(db, staff, { mergeId: outcome.mergeId }, now)).toEqual({ ok: true })
    expect(await permissionsOfMotif(db, motifId)).toEqual(before)
  })

  test('pressed sixteen times, and both ways round, it happens once', async () => {
    await hangEverything()
    const ways = Array.from({ length: 16 }, (_, at) =>
      at % 2 === 0 ? merge() : mergeMakers(db, staff, { keptId: merged.id, mergedId: kept.id }, now),
    )
    const outcomes = await Promise.all(ways)
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.selectFrom('producer_merges').selectAll().execute()).toHaveLength(1)
  })

  test('merged on, the first is the last one, and can be taken out only in turn', async () => {
    const first = await merge()
    const third = await make.producer()
    const second = await mergeMakers(db, staff, { keptId: third.id, mergedId: kept.id }, now)
    if (!first.ok || !second.ok) throw new Error('not merged')
    expect((await row(merged.id)).merged_into).toBe(third.id)
    expect(await unmergeMakers(db, staff, { mergeId: first.mergeId }, now)).toMatchObject({ code: 'merging.cannot_undo' })
    expect(await unmergeMakers(db, staff, { mergeId: second.mergeId }, now)).toEqual({ ok: true })
    expect(await unmergeMakers(db, staff, { mergeId: first.mergeId }, now)).toEqual({ ok: true })
    expect((await row(merged.id)).merged_into).toBeNull()
  })

  test('with itself, with nobody, or a second time it is refused', async () => {
    expect(await mergeMakers(db, staff, { keptId: kept.id, mergedId: kept.id }, now)).toMatchObject({
      code: 'merging.same_maker',
    })
    const nobody = { keptId: kept.id, mergedId: idOf('producer', 9) }
    expect(await mergeMakers(db, staff, nobody, now)).toMatchObject({ code: 'people.maker_unknown' })
    await merge()
    expect(await merge()).toMatchObject({ code: 'merging.already_merged' })
  })

  test('makers that look alike are found with the reason, and no more once staff said that they are two', async () => {
    await make.producer({ name: 'Kelompok Melati', village: 'Banyu Hirang' })
    expect(await findDuplicates(db)).toEqual([{ one: kept.id, other: merged.id, reasons: ['name'] }])
    await db.updateTable('producers').set({ phone: '+6285200000107' }).where('id', '=', kept.id).execute()
    expect((await findDuplicates(db))[0]?.reasons).toEqual(['phone', 'name'])
    const apart = { oneId: merged.id, otherId: kept.id }
    expect(await tellApart(db, staff, apart, now)).toEqual({ ok: true })
    expect(await tellApart(db, staff, apart, now)).toEqual({ ok: true })
    expect(await findDuplicates(db)).toEqual([])
    expect((await eventsOfAll(db, [kept.id])).map(({ kind }) => kind)).toEqual(['producer.told_apart'])
  })
})
