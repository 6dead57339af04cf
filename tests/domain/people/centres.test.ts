import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor'
import { gatherInCentre, leaveCentre } from '#app/domain/people/gather-in-centre.server'
import { archiveCentre, editCentre, foundCentre } from '#app/domain/people/keep-centre.server'
import type { CentreId } from '#app/domain/shared/ids'
import { loadMaker } from '#app/routes/makers.$slug/load-maker.server'
import type { Database } from '#db/client.server'
import { updateCatalogue } from '#db/queries/catalogue-entries.server'
import { centres } from '#db/queries/centres.server'
import { eventsOf } from '#db/queries/events.server'
import { centreById, centresForHouse, gatherable } from '#db/queries/house-centres.server'
import { gatheredIn } from '#db/queries/public-makers.server'
import { publicPages } from '#db/queries/public-pages.server'
import { inTransaction } from '#db/transaction.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'
import { keys } from '../catalogue/places'

const written = {
  name: 'Sentra Tenun Fatumnasi',
  craft: 'ikat',
  otherCrafts: ['weaving'],
  village: null,
  district: null,
  regency: 'Belu',
  province: 'Nusa Tenggara Timur',
  coordinates: { latitudeMicro: -9_106_000, longitudeMicro: 124_892_000 },
  storyId: 'Satu lereng, satu sumber nila.',
  storyEn: null,
} as const

describe.each(databases)('centres (%s)', (_, openDatabase) => {
  let db: Database
  let make: ReturnType<typeof factory>
  let staff: Actor

  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    staff = await make.staffActor('programmes')
  })

  async function founded(): Promise<CentreId> {
    const outcome = await foundCentre(db, staff, { ...written, key: keys() }, now)
    if (!outcome.ok) throw new Error(outcome.code)
    return outcome.centreId
  }

  const kinds = async (id: CentreId) => (await eventsOf(db, id)).map(({ kind }) => kind).sort()

  test('a centre is recorded once, however often the button is pressed', async () => {
    const form = { ...written, key: keys() }
    const [one, other] = await Promise.all([foundCentre(db, staff, form, now), foundCentre(db, staff, form, now)])
    expect(one).toEqual(other)
    expect(await centres(db, { craft: 'ikat' })).toMatchObject([{ name: written.name, makers: 0 }])
    expect(await centres(db, { craft: 'weaving' })).toHaveLength(1)
    expect(await centres(db, { craft: 'batik' })).toHaveLength(0)
  })

  test('a point far from its kabupaten is refused, at the field', async () => {
    const north = { latitudeMicro: 2_417_000, longitudeMicro: 115_253_000 }
    const amuntai = { ...written, regency: 'Hulu Sungai Utara', province: 'Kalimantan Selatan', coordinates: north }
    const refusal = { code: 'people.centre_far', field: 'coordinates' }
    expect(await foundCentre(db, staff, { ...amuntai, key: keys() }, now)).toMatchObject(refusal)
    const centreId = await founded()
    expect(await editCentre(db, staff, { ...amuntai, centreId, seen: 1 }, now)).toMatchObject(refusal)
    expect(await kinds(centreId)).toEqual(['centre.founded'])
  })

  test('an edit says what changed, and writes over nobody', async () => {
    const centreId = await founded()
    const edit = { ...written, centreId, otherCrafts: ['batik', 'ikat'] as const, village: 'Fatumnasi', seen: 1 }
    expect(await editCentre(db, staff, edit, now)).toEqual({ ok: true })
    expect(await editCentre(db, staff, edit, now)).toEqual({ ok: true })
    expect(await editCentre(db, staff, { ...edit, name: 'Lain' }, now)).toMatchObject({ code: 'shared.stale' })
    expect(await centreById(db, centreId)).toMatchObject({ village: 'Fatumnasi', version: 2 })
    expect(await kinds(centreId)).toEqual(['centre.edited', 'centre.founded'])
    const told = (await eventsOf(db, centreId)).find(({ kind }) => kind === 'centre.edited')
    expect(JSON.parse(told?.data ?? '')).toEqual({ changed: ['village', 'other_crafts'] })
    expect(await editCentre(db, staff, { ...edit, centreId: idOf('centre', 9) }, now)).toMatchObject({
      code: 'people.centre_unknown',
    })
  })

  test('makers are gathered once each, and found until they are', async () => {
    const centreId = await founded()
    const maker = await make.producer({ members: 3, name: 'Tenun Lalian' })
    const gather = { centreId, producerIds: [maker.id] }
    expect(await gatherable(db, centreId, 'lalian', 5)).toHaveLength(1)
    for (const _twice of [1, 2]) expect(await gatherInCentre(db, staff, gather, now)).toEqual({ ok: true })
    expect(await gatherable(db, centreId, 'lalian', 5)).toHaveLength(0)
    expect(await centres(db)).toMatchObject([{ makers: 1, hands: 3 }])
    for (const _twice of [1, 2]) await leaveCentre(db, staff, { centreId, producerId: maker.id }, now)
    expect(await centres(db)).toMatchObject([{ makers: 0 }])
    expect(await kinds(centreId)).toEqual(['centre.founded', 'centre.maker_gathered', 'centre.maker_left'])
    const gone = { centreId, producerIds: [idOf('producer', 9)] }
    expect(await gatherInCentre(db, staff, gone, now)).toMatchObject({ code: 'people.maker_unknown', field: 'memberIds' })
    const nowhere = { centreId: idOf('centre', 9), producerIds: [maker.id] }
    expect(await gatherInCentre(db, staff, nowhere, now)).toMatchObject({ code: 'people.centre_unknown' })
  })

  test('an archived centre is on no public page, and comes back as it was', async () => {
    const centreId = await founded()
    const maker = await make.producer()
    await gatherInCentre(db, staff, { centreId, producerIds: [maker.id] }, now)
    const slug = (await centreById(db, centreId))?.slug ?? ''
    const shown = async () => [
      Boolean(await loadMaker(db, slug, 'id', now)),
      (await centres(db)).length > 0,
      (await gatheredIn(db, maker.id)).length > 0,
      (await publicPages(db)).some(({ path }) => path === `/makers/${slug}`),
    ]
    expect(await shown()).toEqual([true, true, true, true])
    for (const _twice of [1, 2]) expect(await archiveCentre(db, staff, { centreId, archived: true }, now)).toEqual({ ok: true })
    expect(await shown()).toEqual([false, false, false, false])
    expect(await centresForHouse(db, { state: 'archived' }, 5)).toMatchObject([{ id: centreId, makers: 1 }])
    await archiveCentre(db, staff, { centreId, archived: false }, now)
    expect(await shown()).toEqual([true, true, true, true])
    expect(await kinds(centreId)).toEqual(['centre.archived', 'centre.founded', 'centre.maker_gathered', 'centre.restored'])
  })

  test('nothing of a maker that did not agree is on the page', async () => {
    const centreId = await founded()
    const secret = {
      name: 'Usaha Rahasia',
      contact_name: 'Ibu Tertutup',
      phone: '+6285299998888',
      village: 'Desa Tersembunyi',
      story_id: 'Cerita yang tidak dibagi',
      slug: 'usaha-rahasia-slug',
    }
    const quiet = await make.producer({ ...secret, shows_name: 0, members: 4 })
    const named = await make.producer({ shows_name: 1, members: 2, phone: '+6285211112222', contact_name: 'Ibu Terang' })
    const gone = await make.producer({ name: 'Sudah Tutup', shows_name: 1, active: 0 })
    const goods = await make.product({ producer_id: quiet.id, name_id: 'Selimut nila' })
    await inTransaction(db, (trx) => updateCatalogue(trx, [goods.id]))
    await gatherInCentre(db, staff, { centreId, producerIds: [quiet.id, named.id] }, now)
    await db.insertInto('centre_makers').values({ centre_id: centreId, producer_id: gone.id, since: now }).execute()
    const page = await loadMaker(db, (await centreById(db, centreId))?.slug ?? '', 'id', now)
    expect(page).toMatchObject({ is: 'centre', makers: 2, people: 6, named: [{ id: named.id }] })
    const text = JSON.stringify(page)
    for (const word of ['Selimut nila', ...Object.values(secret), quiet.id, '85211112222', 'Ibu Terang', 'Sudah Tutup'])
      expect(text).not.toContain(word)
  })

  test('a maker that hides its village is named on no page of a centre, which has one', async () => {
    const centreId = await founded()
    const hidden = await make.producer({ name: 'Tenun Tersembunyi', shows_name: 1 })
    const empty = { picture_id: null, picture_text_id: null, picture_text_en: null }
    const hides = { hides_village: 1, hides_story: 0, shows_picture: 0 } as const
    await db
      .insertInto('producer_pages')
      .values({ producer_id: hidden.id, ...hides, ...empty, updated_at: now })
      .execute()
    await gatherInCentre(db, staff, { centreId, producerIds: [hidden.id] }, now)
    const page = await loadMaker(db, (await centreById(db, centreId))?.slug ?? '', 'id', now)
    expect(JSON.stringify(page)).not.toContain('Tenun Tersembunyi')
    expect(await gatheredIn(db, hidden.id)).toEqual([])
  })
})
