import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { restMaker, resumeMaker } from '#app/domain/people/rest-maker.server'
import { changeCommitment } from '#app/domain/supply/change-commitment.server'
import type { Database } from '#db/client.server'
import { producersOfAudience } from '#db/queries/call-audiences.server'
import { goesOn } from '#db/queries/maker-rest.server'
import { openCallsOfMaker } from '#db/queries/maker-calls.server'
import { productOfMaker, publicProduct } from '#db/queries/products.server'
import { namedMaker } from '#db/queries/public-makers.server'
import { workshopOf } from '#db/queries/workshop.server'
import { dayIn, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { type Factory, factory, type Row } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'
import { invitedMaker, newKey, offer } from '../supply/support'
import { kinds } from './people'

const reason = 'Panen sampai Oktober, kata Ibu Mariani'

describe.each(databases)('a maker who stops for now (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let desk: Actor
  let maker: Row<'producers'>
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    desk = await make.staffActor('programmes')
    maker = await make.producer({ shows_name: 1 })
  })

  const kept = () => db.selectFrom('producers').selectAll().where('id', '=', maker.id).executeTakeFirstOrThrow()
  const rest = (by = desk) => restMaker(db, by, { producerId: maker.id, reason }, now)
  const resume = (by = desk) => resumeMaker(db, by, { producerId: maker.id }, now)

  test('is not shown and not asked, its goods count as nothing; back at work all is as before', async () => {
    const standard = await make.standard({ state: 'published' })
    const product = await make.product({ producer_id: maker.id, state: 'published', standard_id: standard.id })
    await resume()
    const shown = async () => {
      const entries = await db.selectFrom('catalogue_entries').select(['id', 'shown', 'makers']).execute()
      const counted = entries.find(({ id }) => id === standard.id)?.makers
      return {
        goods: entries.find(({ id }) => id === product.id)?.shown ?? 0,
        counted: counted ?? 0,
        page: (await publicProduct(db, product.slug)) !== undefined,
        maker: (await namedMaker(db, maker.slug)) !== undefined,
        asked: await producersOfAudience(db, { crafts: ['weaving'], regencies: [], clusters: [], producerIds: [maker.id] }),
      }
    }
    await rest()
    expect(await shown()).toEqual({ goods: 0, counted: 0, page: false, maker: false, asked: [] })
    expect(await kept()).toMatchObject({ active: 0, resting_reason: reason, resting_since: now })
    await resume()
    expect(await shown()).toEqual({ goods: 1, counted: 1, page: true, maker: true, asked: [maker.id] })
    expect(await kept()).toMatchObject({ active: 1, resting_reason: null, resting_since: null })
    expect(await kinds(db)).toEqual(['producer.rested', 'producer.resumed'])
  })

  test('what it promised goes on and is told; a new call it was asked before waits for nobody’s answer', async () => {
    const [call, other] = [await make.call(), await make.call()]
    const invited = await invitedMaker(make, call.id)
    const producerId = invited.producer.id
    await make.invitation({ supply_call_id: other.id, producer_id: producerId })
    expect(await offer(db, invited.maker, { callId: call.id, producerId })).toMatchObject({ ok: true })
    await restMaker(db, desk, { producerId, reason }, now)
    expect((await goesOn(db, producerId)).promises).toMatchObject([{ callId: call.id, most: 40 }])
    const event = await db.selectFrom('events').selectAll().where('kind', '=', 'producer.rested').executeTakeFirstOrThrow()
    expect(JSON.parse(event.data)).toEqual({ reason, promises: 1, shares: 0 })
    expect(await openCallsOfMaker(db, producerId, now)).toEqual([])
    const commitmentId = (await goesOn(db, producerId)).promises[0]!.id
    const kept = { least: 10, priceMinor: 45_000, readyOn: dayIn(60), commitmentId, revision: 1 }
    const change = (most: number) => changeCommitment(db, invited.maker, { ...kept, key: newKey(), most }, now)
    expect(await change(45)).toMatchObject({ code: 'supply.maker_rests', field: 'most' })
    expect(await change(30)).toMatchObject({ ok: true })
    expect(await offer(db, invited.maker, { callId: other.id, producerId })).toMatchObject({ code: 'supply.maker_rests' })
    await resumeMaker(db, desk, { producerId }, now)
    expect(await openCallsOfMaker(db, producerId, now)).toMatchObject([{ id: other.id }])
    expect(await offer(db, invited.maker, { callId: other.id, producerId })).toMatchObject({ ok: true })
  })

  test('its own people still come into the workshop, and to its goods', async () => {
    const own = await make.producerActor(maker.id)
    const { id } = await make.product({ producer_id: maker.id })
    await rest()
    expect(await workshopOf(db, own, maker.id)).toMatchObject({ active: 0, restingReason: reason })
    expect(await productOfMaker(db, own, id)).toMatchObject({ id })
  })

  test('pressed twice, or when it is so already, it is written once', async () => {
    expect(await Promise.all([rest(), rest()])).toEqual([{ ok: true }, { ok: true }])
    expect(await rest()).toEqual({ ok: true })
    expect(await kinds(db)).toEqual(['producer.rested'])
  })

  test('a field officer rests its own makers; others, merged ones and none at all are unknown', async () => {
    const officer = await make.staffActor('fieldOfficer')
    expect(await rest(officer)).toMatchObject({ code: 'people.maker_unknown' })
    expect(await resume(officer)).toMatchObject({ code: 'people.maker_unknown' })
    await db.updateTable('producers').set({ field_officer_id: officer.accountId }).where('id', '=', maker.id).execute()
    expect([await rest(officer), await resume(officer)]).toEqual([{ ok: true }, { ok: true }])
    const into = await make.producer()
    const merged = await make.producer({ merged_into: into.id, active: 0 })
    expect(await resumeMaker(db, desk, { producerId: merged.id }, now)).toMatchObject({ code: 'people.maker_unknown' })
    expect(await restMaker(db, desk, { producerId: idOf('producer', 7), reason }, now)).toMatchObject({
      code: 'people.maker_unknown',
    })
  })
})
