import { beforeEach, describe, expect, test } from 'vitest'
import { takePhoto } from '#app/domain/catalogue/take-photo.server'
import type { Actor } from '#app/domain/people/actor'
import { keepPhoto, removePhoto } from '#app/domain/people/keep-photo.server'
import { mergeMakers } from '#app/domain/people/merge-makers.server'
import { recordConsent } from '#app/domain/people/record-consent.server'
import { unmergeMakers } from '#app/domain/people/unmerge-makers.server'
import { pictureKey } from '#app/domain/pictures/picture-files'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { eventsOf } from '#db/queries/events.server'
import { ownersOfPhoto } from '#db/queries/own-photos.server'
import { pageOfProducer } from '#db/queries/producer-pages.server'
import { namedMaker } from '#db/queries/public-makers.server'
import { daysLater, now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory, type Row } from '#tests/support/factory'
import { memoryStorage } from '../pictures/memory-storage'
import { twoHalves } from '../pictures/odd-pictures'

const colours = { red: 240, blue: 400, green: 300 } as const

describe.each(databases)('a maker’s own photo (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let maker: Row<'producers'>
  let own: Actor
  let kept: ReturnType<typeof memoryStorage>
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    maker = await make.producer({ shows_name: 1, name: 'Mata Purun' })
    own = await make.producerActor(maker.id)
    kept = memoryStorage()
  })

  /** Each name is another photo. */
  async function taken(name: keyof typeof colours) {
    const bytes = await twoHalves({ width: colours[name], height: 300 }).png().toBuffer()
    const outcome = await takePhoto(db, kept.storage, new File([new Uint8Array(bytes)], 'me.png'), now)
    if (!outcome.ok || !outcome.photo) throw new Error('no photo')
    return outcome.photo
  }
  const page = async (id: ProducerId = maker.id) => {
    const found = await pageOfProducer(db, id)
    if (!found) throw new Error('no page')
    return found
  }
  const photoOf = async (slug: string) => (await namedMaker(db, slug))?.photo
  const words = { textId: 'Tujuh perempuan di halaman', textEn: null, isShown: true }
  async function keep(change: Partial<Parameters<typeof keepPhoto>[2]> = {}, actor = own, at = now) {
    const input = { producerId: maker.id, ...words, seen: (await page()).seen, ...change }
    return keepPhoto({ db, storage: kept.storage }, actor, input, at)
  }
  const kinds = async () => (await eventsOf(db, maker.id)).map(({ kind }) => kind)

  test('is kept with its words, and shown where its own consent and that of the name say so', async () => {
    expect(await keep()).toMatchObject({ code: 'people.photo_missing', field: 'photo' })
    const photo = await taken('red')
    expect(await keep({ photo })).toEqual({ ok: true })
    expect(await photoOf(maker.slug)).toMatchObject({ hash: photo.hash, textId: words.textId })
    await recordConsent(db, own, { producerId: maker.id, showsName: false }, now)
    expect(await photoOf(maker.slug)).toBeUndefined()
    expect(await ownersOfPhoto(db, photo.hash)).toEqual([{ id: maker.id, isShown: false }])
    await recordConsent(db, own, { producerId: maker.id, showsName: true }, now)
    expect(await keep({ isShown: false })).toEqual({ ok: true })
    expect(await photoOf(maker.slug)).toBeNull()
    expect(JSON.stringify(await namedMaker(db, maker.slug))).not.toContain(photo.hash)
    expect((await kinds()).filter((kind) => kind.includes('photo')).sort()).toEqual([
      'producer.photo_hidden',
      'producer.photo_kept',
      'producer.photo_shown',
    ])
  })

  test('has its consent written down with who heard it, by the field officer who goes there', async () => {
    const officer = await make.staffActor('fieldOfficer')
    const photo = await taken('red')
    expect(await keep({ photo, how: 'Ibu Mariani, lisan' }, officer)).toMatchObject({ code: 'people.maker_unknown' })
    expect(kept.files.size).toBe(0)
    await db.updateTable('producers').set({ field_officer_id: officer.accountId }).where('id', '=', maker.id).execute()
    expect(await keep({ photo: await taken('red'), how: 'Ibu Mariani, lisan' }, officer)).toEqual({ ok: true })
    const [told] = (await eventsOf(db, maker.id)).filter(({ kind }) => kind === 'producer.photo_shown')
    expect(told).toMatchObject({ actorName: officer.name, onBehalfOfName: maker.name })
    expect(JSON.parse(told?.data ?? '{}')).toEqual({ reason: 'Ibu Mariani, lisan' })
  })

  test('that is replaced is thrown away, and the new one is shown only if that was asked anew', async () => {
    const [red, blue] = [await taken('red'), await taken('blue')]
    await keep({ photo: red })
    expect(await keep({ photo: blue, isShown: false }, own, daysLater(1))).toEqual({ ok: true })
    expect((await page()).photo).toMatchObject({ hash: blue.hash, isShown: false })
    expect([...kept.files.keys()].filter((key) => key.includes(red.hash))).toEqual([])
    expect(kept.files.has(pictureKey(blue.hash, 640))).toBe(true)
    expect(await keep({ photo: blue, isShown: true }, own, daysLater(2))).toEqual({ ok: true })
    expect((await kinds())[0]).toBe('producer.photo_shown')
  })

  test('that also shows goods stays theirs when the maker takes it off its page', async () => {
    const photo = await taken('red')
    await keep({ photo })
    const pictureId = (await page()).photo?.pictureId
    await make.product({ producer_id: maker.id, picture_id: pictureId })
    expect(await ownersOfPhoto(db, photo.hash)).toEqual([])
    const { seen } = await page()
    expect(await removePhoto({ db, storage: kept.storage }, own, { producerId: maker.id, seen }, now)).toEqual({ ok: true })
    expect((await page()).photo).toBeNull()
    expect(kept.files.has(pictureKey(photo.hash, 640))).toBe(true)
  })

  test('removed is gone from page, record and storage; from an older page nothing is removed', async () => {
    await keep({ photo: await taken('red') })
    const remove = (seen: string, at = now) => removePhoto({ db, storage: kept.storage }, own, { producerId: maker.id, seen }, at)
    expect(await remove('another day')).toMatchObject({ code: 'shared.stale' })
    expect(kept.files.size).toBeGreaterThan(0)
    const { seen } = await page()
    for (const _twice of [1, 2]) expect(await remove(seen)).toEqual({ ok: true })
    expect([kept.files.size, await db.selectFrom('pictures').selectAll().execute()]).toEqual([0, []])
    expect((await kinds()).filter((kind) => kind === 'producer.photo_removed')).toHaveLength(1)
  })

  test('on an older page, or with a telephone number in its words, is refused and leaves nothing behind', async () => {
    await keep({ photo: await taken('red') })
    const before = kept.files.size
    expect(await keep({ photo: await taken('blue'), seen: 'another day' })).toMatchObject({ code: 'shared.stale' })
    expect(await keep({ photo: await taken('green'), textEn: 'Call 0852 0000 0135' })).toMatchObject({
      ...{ code: 'people.tells_contact', field: 'textEn' },
    })
    expect(kept.files.size).toBe(before)
    expect(await keep({ photo: await taken('red'), seen: 'another day' })).toEqual({ ok: true })
    expect(kept.files.size).toBe(before)
  })

  test('goes along when makers are merged, unshown until somebody agrees, and back when they were two', async () => {
    const photo = await taken('red')
    await keep({ photo })
    const staff = await make.staffActor('programmes')
    const other = await make.producer({ shows_name: 1 })
    const merge = async () => {
      const outcome = await mergeMakers(db, staff, { keptId: other.id, mergedId: maker.id }, now)
      if (!outcome.ok) throw new Error(outcome.code)
      return outcome.mergeId
    }
    const first = await merge()
    expect((await page(other.id)).photo).toMatchObject({ hash: photo.hash, isShown: false })
    expect([await photoOf(other.slug), (await ownersOfPhoto(db, photo.hash)).some(({ isShown }) => isShown)]).toEqual([
      null,
      false,
    ])
    await unmergeMakers(db, staff, { mergeId: first }, now)
    expect((await page(other.id)).photo).toBeNull()
    expect(await photoOf(maker.slug)).toMatchObject({ hash: photo.hash })

    await merge()
    const { seen } = await page(other.id)
    await removePhoto({ db, storage: kept.storage }, staff, { producerId: other.id, seen }, now)
    expect([kept.files.size, (await page(maker.id)).photo]).toEqual([0, null])
  })

  test('of the maker who is kept stays, and so does one it took since', async () => {
    const [red, blue, green] = [await taken('red'), await taken('blue'), await taken('green')]
    await keep({ photo: red })
    const staff = await make.staffActor('programmes')
    const other = await make.producer()
    const place = { db, storage: kept.storage }
    const theirs = async (photo: typeof red) =>
      keepPhoto(place, staff, { producerId: other.id, ...words, photo, seen: (await page(other.id)).seen }, now)
    const first = await mergeMakers(db, staff, { keptId: other.id, mergedId: maker.id }, now)
    if (!first.ok) throw new Error(first.code)
    await theirs(green)
    await unmergeMakers(db, staff, { mergeId: first.mergeId }, now)
    expect([(await page(other.id)).photo?.hash, (await page()).photo?.hash]).toEqual([green.hash, red.hash])
    await theirs(blue)
    await mergeMakers(db, staff, { keptId: other.id, mergedId: maker.id }, now)
    expect((await page(other.id)).photo).toMatchObject({ hash: blue.hash, isShown: true })
  })
})
