import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { correctMaker } from '#app/domain/people/correct-maker.server'
import { joinCooperative } from '#app/domain/people/join-cooperative.server'
import { factsSeen, type MakerFacts } from '#app/domain/people/maker-facts'
import { mergeMakers } from '#app/domain/people/merge-makers.server'
import { producerKey } from '#app/domain/imports/natural-keys'
import type { Database } from '#db/client.server'
import { producersByKey } from '#db/queries/imports.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { type Factory, factory, type Row } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'
import { kinds } from './people'

describe.each(databases)('correcting what is known of a maker (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let desk: Actor
  let maker: Row<'producers'>
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    desk = await make.staffActor('programmes')
    const wrong = { name: 'Mata Puron', contact_name: 'Mariani', village: 'Banyu Irang', phone: '+6285200000135' }
    maker = await make.producer({ ...wrong, kind: 'group', member_count: 12 })
  })

  const kept = () => db.selectFrom('producers').selectAll().where('id', '=', maker.id).executeTakeFirstOrThrow()
  const right = (facts: Partial<MakerFacts>): MakerFacts => {
    const { name, contact_name, kind, craft, phone, village, district, regency, province } = maker
    return { name, contact_name, kind, craft, phone, village, district, regency, province, ...facts }
  }
  const correct = (facts: Partial<MakerFacts>, by = desk, seen = factsSeen(maker)) =>
    correctMaker(db, by, { producerId: maker.id, facts: right(facts), seen }, now)

  test('everything is put right, the trail says what, and what stood there; no telephone number stays in it', async () => {
    const facts = { name: 'Mata Purun', village: 'Banyu Hirang', phone: '+6285200000136', craft: 'other' as const }
    expect(await correct(facts)).toEqual({ ok: true, changed: ['name', 'craft', 'phone', 'village'] })
    expect(await kept()).toMatchObject({ ...facts, contact_name: 'Mariani', slug: maker.slug, member_count: 12 })
    const event = await db.selectFrom('events').selectAll().executeTakeFirstOrThrow()
    expect(event).toMatchObject({ kind: 'producer.corrected', subject: maker.id, actor_id: desk.accountId })
    expect(JSON.parse(event.data)).toEqual({
      changed: ['name', 'craft', 'phone', 'village'],
      was: { name: 'Mata Puron', village: 'Banyu Irang' },
    })
    expect(event.data).not.toContain('0000013')
  })

  test('the catalogue shows the right place and name at once', async () => {
    const product = await make.product({ producer_id: maker.id, state: 'published' })
    await correct({ name: 'Mata Purun', village: 'Banyu Hirang', regency: 'Balangan' })
    const entry = await db.selectFrom('catalogue_entries').selectAll().where('id', '=', product.id).executeTakeFirstOrThrow()
    expect([entry.place, entry.other_words]).toEqual(['Banyu Hirang, Balangan', expect.stringMatching(/\bMata Purun\b/)])
  })

  test('lists know it by its old name and by its new one; a name that is another’s there stays with the other', async () => {
    const keyOf = (name: string) =>
      producerKey({ name, contactName: maker.contact_name, village: maker.village, district: maker.district })
    const other = await make.producer({ natural_key: keyOf('Purun Jaya') })
    await db
      .updateTable('producers')
      .set({ natural_key: keyOf(maker.name) })
      .where('id', '=', maker.id)
      .execute()
    await correct({ name: 'Mata Purun' })
    const again = { ...(await kept()), name: 'Mata Purun' }
    await correct({ name: 'Purun Jaya' }, desk, factsSeen(again))
    const known = await producersByKey(db, ['Mata Puron', 'Mata Purun', 'Purun Jaya'].map(keyOf))
    expect(['Mata Puron', 'Mata Purun', 'Purun Jaya'].map((name) => known.get(keyOf(name)))).toEqual([
      maker.id,
      maker.id,
      other.id,
    ])
  })

  test('a page that is out of date overrules nobody, unless it says what is there already', async () => {
    await correct({ name: 'Mata Purun' })
    expect(await correct({ village: 'Banyu Hirang' })).toMatchObject({ code: 'shared.stale' })
    expect(await correct({ name: 'Mata Purun' })).toEqual({ ok: true, changed: [] })
    expect([(await kept()).name, await kinds(db)]).toEqual(['Mata Purun', ['producer.corrected']])
  })

  test('sent twice at once it is written once', async () => {
    const both = await Promise.all([correct({ name: 'Mata Purun' }), correct({ name: 'Mata Purun' })])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(await kinds(db)).toEqual(['producer.corrected'])
  })

  test('a sign-in keeps its number', async () => {
    const account = await make.account({ phone: maker.phone })
    await db.insertInto('account_producers').values({ account_id: account.id, producer_id: maker.id }).execute()
    await correct({ phone: null })
    expect((await kept()).phone).toBeNull()
    const kind = await db.selectFrom('accounts').select('phone').where('id', '=', account.id).executeTakeFirstOrThrow()
    expect(kind.phone).toBe('+6285200000135')
  })

  test('what everybody may read tells no telephone number', async () => {
    expect(await correct({ name: 'Purun 0852 0000 0135' })).toMatchObject({ code: 'people.tells_contact', field: 'name' })
    expect(await correct({ contact_name: 'siti@example.test' })).toMatchObject({ field: 'contactName' })
    expect(await kinds(db)).toEqual([])
  })

  test('who works alone has no members; who gathers makers stays a cooperative, who belongs to one becomes none', async () => {
    const member = await make.producer()
    expect(await correct({ kind: 'artisan' })).toMatchObject({ ok: true })
    expect((await kept()).member_count).toBeNull()
    const told = await db.selectFrom('events').select('data').where('kind', '=', 'producer.corrected').executeTakeFirstOrThrow()
    expect(JSON.parse(told.data)).toMatchObject({ was: { members: '12' } })
    maker = await kept()
    await correct({ kind: 'cooperative' })
    maker = await kept()
    await joinCooperative(db, desk, { cooperativeId: maker.id, producerIds: [member.id] }, now)
    expect(await correct({ kind: 'group' })).toMatchObject({ code: 'people.still_gathers', field: 'kind' })
    const facts = {
      ...right({}),
      name: member.name,
      kind: 'cooperative' as const,
      village: null,
      contact_name: null,
      phone: null,
    }
    const joined = { producerId: member.id, facts, seen: factsSeen(member) }
    expect(await correctMaker(db, desk, joined, now)).toMatchObject({ code: 'people.cooperative_in_itself', field: 'kind' })
  })

  test('a field officer corrects its own makers; others, merged ones and none at all are unknown', async () => {
    const officer = await make.staffActor('fieldOfficer')
    expect(await correct({ name: 'Mata Purun' }, officer)).toMatchObject({ code: 'people.maker_unknown' })
    await db.updateTable('producers').set({ field_officer_id: officer.accountId }).where('id', '=', maker.id).execute()
    expect(await correct({ name: 'Mata Purun' }, officer)).toMatchObject({ ok: true })
    const none = { producerId: idOf('producer', 7), facts: right({}), seen: '' }
    expect(await correctMaker(db, desk, none, now)).toMatchObject({ code: 'people.maker_unknown' })
    const into = await make.producer()
    await mergeMakers(db, desk, { keptId: into.id, mergedId: maker.id }, now)
    expect(await correct({ name: 'Mata' })).toMatchObject({ code: 'people.maker_unknown' })
  })
})
