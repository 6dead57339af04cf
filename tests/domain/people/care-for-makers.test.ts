import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { appointFieldOfficer } from '#app/domain/people/appoint-field-officer.server'
import { joinCluster } from '#app/domain/people/join-cluster.server'
import { recordConsent } from '#app/domain/people/record-consent.server'
import type { Database } from '#db/client.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { type Factory, factory, type Row } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'
import { kinds } from './people'

describe.each(databases)('caring for makers (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let desk: Actor
  let officer: Actor
  let maker: Row<'producers'>
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    desk = await make.staffActor('programmes')
    officer = await make.staffActor('fieldOfficer')
    maker = await make.producer({ shows_name: 0 })
  })

  const kept = (id = maker.id) => db.selectFrom('producers').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const appoint = (producerIds = [maker.id], seen?: null) =>
    appointFieldOfficer(db, desk, { producerIds, fieldOfficerId: officer.accountId, ...(seen === null && { seen }) }, now)

  test('an officer is appointed to several at once, and each has it on record with the name', async () => {
    const other = await make.producer()
    expect(await appoint([maker.id, other.id])).toEqual({ ok: true })
    expect([(await kept()).field_officer_id, (await kept(other.id)).field_officer_id]).toEqual([
      officer.accountId,
      officer.accountId,
    ])
    const event = await db.selectFrom('events').selectAll().where('subject', '=', other.id).executeTakeFirstOrThrow()
    expect(event).toMatchObject({ kind: 'producer.officer_appointed', actor_id: desk.accountId })
    expect(JSON.parse(event.data)).toEqual({ before: null, after: officer.accountId, officer: officer.name })
    expect(await appoint([maker.id, other.id])).toEqual({ ok: true })
    expect(await kinds(db)).toHaveLength(2)
    await appointFieldOfficer(db, desk, { producerIds: [maker.id], fieldOfficerId: null }, now)
    expect((await kept()).field_officer_id).toBeNull()
    expect((await kinds(db)).at(-1)).toBe('producer.officer_released')
  })

  test('only an active field officer is appointed, to makers that are there; else nobody is', async () => {
    const clerk = await make.staffActor('logistics')
    const wrong = { producerIds: [maker.id], fieldOfficerId: clerk.accountId }
    expect(await appointFieldOfficer(db, desk, wrong, now)).toMatchObject({ code: 'people.officer_unfit', field: 'officerId' })
    await db.updateTable('accounts').set({ disabled: 1 }).where('id', '=', officer.accountId).execute()
    expect(await appoint()).toMatchObject({ code: 'people.officer_unfit' })
    await db.updateTable('accounts').set({ disabled: 0 }).where('id', '=', officer.accountId).execute()
    expect(await appoint([maker.id, idOf('producer', 7)])).toMatchObject({ code: 'people.maker_unknown' })
    expect([(await kept()).field_officer_id, await kinds(db)]).toEqual([null, []])
  })

  test('a page that is out of date overrules nobody, unless it asks for what is there already', async () => {
    const second = await make.staffActor('fieldOfficer')
    const next = { producerIds: [maker.id], fieldOfficerId: second.accountId }
    await appointFieldOfficer(db, desk, next, now)
    expect(await appoint([maker.id], null)).toMatchObject({ code: 'shared.stale' })
    expect(await appointFieldOfficer(db, desk, { ...next, seen: null }, now)).toEqual({ ok: true })
    expect((await kept()).field_officer_id).toBe(second.accountId)

    await joinCluster(db, desk, { producerIds: [maker.id], cluster: 'Anpulung' }, now)
    const late = { producerIds: [maker.id], cluster: 'Haur Gading', seen: null }
    expect(await joinCluster(db, desk, late, now)).toMatchObject({ code: 'shared.stale' })
    const late2 = { producerId: maker.id, showsName: true, seen: true }
    expect(await recordConsent(db, desk, late2, now)).toMatchObject({ code: 'shared.stale' })
    expect(await kinds(db)).toEqual(['producer.officer_appointed', 'producer.cluster_joined'])
  })

  test('a cluster is joined and left, once however often it is pressed', async () => {
    const joining = { producerIds: [maker.id], cluster: 'Anpulung', seen: null }
    expect(await Promise.all([joinCluster(db, desk, joining, now), joinCluster(db, desk, joining, now)])).toEqual([
      { ok: true },
      { ok: true },
    ])
    expect((await kept()).cluster).toBe('Anpulung')
    expect(await joinCluster(db, desk, { ...joining, cluster: null, seen: 'Anpulung' }, now)).toEqual({ ok: true })
    expect((await kept()).cluster).toBeNull()
    expect(await kinds(db)).toEqual(['producer.cluster_joined', 'producer.cluster_left'])
  })

  test('the catalogue shows the name and the village when the maker agrees, and neither when it no longer does', async () => {
    await db
      .updateTable('producers')
      .set({ name: 'Mata Purun', village: 'Banyu Hirang', district: 'Amuntai Selatan' })
      .where('id', '=', maker.id)
      .execute()
    const product = await make.product({ producer_id: maker.id, state: 'published' })
    const entry = () =>
      db
        .selectFrom('catalogue_entries')
        .select(['place', 'other_words', 'version'])
        .where('id', '=', product.id)
        .executeTakeFirstOrThrow()
    const consent = { producerId: maker.id, showsName: true, how: 'Ibu Mariani, lisan', seen: false }
    expect(await recordConsent(db, desk, consent, now)).toEqual({ ok: true })
    const shown = await entry()
    expect(shown.place).toBe('Banyu Hirang, Hulu Sungai Utara')
    expect(shown.other_words).toMatch(/\bMata\b/)
    expect(await recordConsent(db, desk, consent, now)).toEqual({ ok: true })
    expect((await entry()).version).toBe(shown.version)
    await recordConsent(db, desk, { producerId: maker.id, showsName: false, seen: true }, now)
    const hidden = await entry()
    expect(hidden.place).toBe('Amuntai Selatan, Hulu Sungai Utara')
    expect(hidden.other_words).not.toMatch(/\bMata\b/)
    const events = await db.selectFrom('events').selectAll().orderBy('id').execute()
    expect(events).toMatchObject([
      { kind: 'producer.name_shown', on_behalf_of: maker.id, data: JSON.stringify({ reason: 'Ibu Mariani, lisan' }) },
      { kind: 'producer.name_hidden', actor_id: desk.accountId },
    ])
  })

  test('a field officer cares for its own makers, a maker for itself; others are unknown to them', async () => {
    const stranger = await make.producerActor()
    const told = { producerId: maker.id, showsName: true }
    for (const actor of [officer, stranger]) {
      expect(await recordConsent(db, actor, told, now)).toMatchObject({ code: 'people.maker_unknown' })
      expect(await joinCluster(db, actor, { producerIds: [maker.id], cluster: 'X' }, now)).toMatchObject({ ok: false })
    }
    await appoint()
    expect(await recordConsent(db, officer, told, now)).toEqual({ ok: true })
    const own = await make.producerActor(maker.id)
    expect(await recordConsent(db, own, { producerId: maker.id, showsName: false }, now)).toEqual({ ok: true })
    expect((await kept()).shows_name).toBe(0)
  })
})
