import { beforeEach, describe, expect, test } from 'vitest'
import { joinCooperative, leaveCooperative } from '#app/domain/people/join-cooperative.server'
import { tellStory } from '#app/domain/people/tell-story.server'
import type { Database } from '#db/client.server'
import { countNamed, makersByPlace, membersOfCooperative, namedMaker, namedMakers } from '#db/queries/public-makers.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'

describe.each(databases)('makers together, and what the public reads of them (%s)', (_, openDatabase) => {
  let db: Database
  let make: ReturnType<typeof factory>
  let staff: Awaited<ReturnType<typeof make.staffActor>>

  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    staff = await make.staffActor('programmes')
  })

  test('a cooperative counts all its makers and names those who agreed', async () => {
    const cooperative = await make.producer({ kind: 'cooperative', shows_name: 1 })
    const named = await make.producer({ shows_name: 1, members: 4 })
    const quiet = await make.producer({ shows_name: 0, members: 5 })
    const join = { cooperativeId: cooperative.id, producerIds: [named.id, quiet.id] }
    expect(await joinCooperative(db, staff, join, now)).toEqual({ ok: true })
    expect(await joinCooperative(db, staff, join, now)).toEqual({ ok: true })
    const members = await membersOfCooperative(db, cooperative.id)
    expect(members).toMatchObject({ makers: 2, hands: 9, named: [{ slug: named.slug }] })
    expect(JSON.stringify(members)).not.toContain(quiet.id)
    await leaveCooperative(db, staff, { cooperativeId: cooperative.id, producerId: named.id }, now)
    expect(await membersOfCooperative(db, cooperative.id)).toMatchObject({ makers: 1, named: [] })
    const round = { cooperativeId: cooperative.id, producerIds: [cooperative.id] }
    expect(await joinCooperative(db, staff, round, now)).toMatchObject({ code: 'people.cooperative_in_itself' })
    const wrong = { cooperativeId: named.id, producerIds: [quiet.id] }
    expect(await joinCooperative(db, staff, wrong, now)).toMatchObject({ code: 'people.not_a_cooperative' })
  })

  test('only who agreed is named; phone and leader are on no page', async () => {
    const quiet = await make.producer({ shows_name: 0 })
    const named = await make.producer({ shows_name: 1, phone: '+6285299998888', contact_name: 'Ibu Rahasia', regency: 'Belu' })
    expect((await namedMakers(db, {}, 10)).map(({ id }) => id)).toEqual([named.id])
    expect(await namedMaker(db, quiet.slug)).toBeUndefined()
    const page = JSON.stringify(await namedMaker(db, named.slug))
    for (const secret of ['85299998888', 'Rahasia']) expect(page).not.toContain(secret)
    expect(await countNamed(db, { regency: 'Belu' })).toBe(1)
    expect((await makersByPlace(db, {})).reduce((all, { makers }) => all + makers, 0)).toBe(2)
  })

  test('a maker tells its story and keeps its village to itself', async () => {
    const own = await make.producerActor()
    await db.updateTable('producers').set({ shows_name: 1, village: 'Fatukbot' }).where('id', '=', own.producerId).execute()
    const told = { producerId: own.producerId, storyId: 'Kami menenun', hidesVillage: true, hidesStory: false, seen: '' }
    expect(await tellStory(db, own, told, now)).toEqual({ ok: true })
    expect(await tellStory(db, own, told, now)).toEqual({ ok: true })
    expect(await tellStory(db, own, { ...told, storyId: 'Lain' }, now)).toMatchObject({ code: 'shared.stale' })
    const [maker] = await namedMakers(db, {}, 1)
    expect(maker).toMatchObject({ storyId: 'Kami menenun' })
    expect(JSON.stringify(maker)).not.toContain('Fatukbot')
    await tellStory(db, own, { ...told, hidesStory: true, seen: now }, now)
    expect((await namedMakers(db, {}, 1))[0]?.storyId).toBeNull()
    const stranger = await make.producerActor()
    expect(await tellStory(db, stranger, told, now)).toMatchObject({ code: 'people.maker_unknown' })
  })
})
