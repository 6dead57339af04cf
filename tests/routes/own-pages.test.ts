import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeEach, describe, expect, test } from 'vitest'
import { keepPhoto } from '#app/domain/people/keep-photo.server'
import { recordConsent } from '#app/domain/people/record-consent.server'
import type { Actor } from '#app/domain/people/actor'
import { keepPicture } from '#app/domain/pictures/keep-picture.server'
import { pictureUrl } from '#app/domain/pictures/picture-files'
import { preparePicture } from '#app/domain/pictures/prepare-picture.server'
import type { ProducerId } from '#app/domain/shared/ids'
import * as house from '#app/routes/house.makers.$producerId/route'
import * as pictures from '#app/routes/pictures.$file/route'
import * as overview from '#app/routes/workshop.page._index/route'
import * as name from '#app/routes/workshop.page.name/route'
import * as people from '#app/routes/workshop.page.people/route'
import * as photo from '#app/routes/workshop.page.photo/route'
import * as story from '#app/routes/workshop.page.story/route'
import type { Database } from '#db/client.server'
import { eventsOf } from '#db/queries/events.server'
import { pageOfProducer } from '#db/queries/producer-pages.server'
import { answerOf, visit } from '#tests/auth/visits'
import { memoryStorage } from '#tests/domain/pictures/memory-storage'
import { twoHalves } from '#tests/domain/pictures/odd-pictures'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory, type Factory, type Row } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'

type Route = (args: LoaderFunctionArgs) => Promise<unknown>
type Form = Record<string, string | string[]>
type Problems = { problems: Record<string, { code: string }>; refusal?: { code: string } }

describe.each(databases)('what makers tell and show of themselves (%s)', (_, openDatabase) => {
  let db: Database
  let make: Factory
  let maker: Row<'producers'>
  let own: Actor
  let kept: ReturnType<typeof memoryStorage>
  beforeEach(async () => {
    db = await openDatabase()
    make = factory(db)
    maker = await make.producer({ shows_name: 1, phone: '+6285200000135', contact_name: 'Ibu Rahasia' })
    own = await make.producerActor(maker.id)
    kept = memoryStorage()
  })

  function go(route: Route, actor: Actor | undefined, path: string, params: Record<string, string> = {}, form?: Form) {
    const { request, context } = visit(db, path, form)
    const known = { ...context, storage: kept.storage, actor: () => Promise.resolve(actor) }
    return answerOf(route({ request, context: known, params }))
  }
  const body = async <T>(answer: Response) => (await answer.json()) as T
  const text = (answer: Response) => answer.text()
  const kinds = async (id: ProducerId = maker.id) => (await eventsOf(db, id)).map(({ kind }) => kind)

  test('a maker writes its story in Indonesian, and in English if it likes; a telephone number is refused at its field', async () => {
    const told = { storyId: 'Kami menganyam', storyEn: '', hides: ['village'], seen: '' }
    const wrong = await go(story.action, own, '/x', {}, { ...told, storyEn: 'Call +62 852 0000 0135' })
    expect([wrong.status, Object.keys((await body<Problems>(wrong)).problems)]).toEqual([422, ['storyEn']])
    expect((await go(story.action, own, '/x', {}, told)).headers.get('location')).toBe('/workshop/page')
    expect(await pageOfProducer(db, maker.id)).toMatchObject({ storyId: 'Kami menganyam', storyEn: null, hidesVillage: true })
    const stale = await go(story.action, own, '/x', {}, { ...told, storyId: 'Lain' })
    expect((await body<Problems>(stale)).refusal?.code).toBe('shared.stale')
  })

  test('whose word it is: a maker gives its own, a field officer says who gave it', async () => {
    const officer = await make.staffActor('fieldOfficer')
    const visited = await make.producer({ field_officer_id: officer.accountId, shows_name: 0 })
    const path = `/workshop/page/name?for=${visited.id}`
    const silent = await go(name.action, officer, path, {}, { name: 'yes', seen: 'no' })
    expect([silent.status, Object.keys((await body<Problems>(silent)).problems)]).toEqual([422, ['how']])
    const said = await go(name.action, officer, path, {}, { name: 'yes', seen: 'no', how: 'Ibu Mariani, lisan' })
    expect(said.headers.get('location')).toBe(`/workshop/page?for=${visited.id}`)
    const [event] = await eventsOf(db, visited.id)
    expect([event?.kind, event?.actorName, JSON.parse(event?.data ?? '{}')]).toEqual([
      ...['producer.name_shown', officer.name, { reason: 'Ibu Mariani, lisan' }],
    ])
    expect((await go(name.action, own, '/x', {}, { name: 'no', seen: 'yes' })).status).toBe(303)
    expect(await kinds()).toEqual(['producer.name_hidden'])
    for (const route of [overview.loader, story.loader, photo.loader, name.loader, people.loader])
      expect((await go(route, own, `/x?for=${visited.id}`)).status).toBe(404)
  })

  test('a cooperative reads who its members are, and nothing that is theirs alone', async () => {
    const cooperative = await make.producer({ kind: 'cooperative' })
    const account = await make.producerActor(cooperative.id)
    const desk = await make.staffActor('programmes')
    await make.product({ producer_id: maker.id, price_minor: 77_777 })
    const gather = { do: 'gather', memberIds: [maker.id] }
    expect((await go(house.action, desk, '/x', { producerId: cooperative.id }, gather)).status).toBe(303)
    const page = await text(await go(people.loader, account, '/x'))
    expect(JSON.parse(page)).toMatchObject({ count: 1, makers: [{ name: maker.name, goods: 1 }] })
    for (const secret of ['0852', '6285200000135', 'Rahasia', '77777']) expect(page).not.toContain(secret)
    expect(JSON.parse(await text(await go(overview.loader, account, '/x')))).toMatchObject({ people: { makers: 1 } })
    expect(JSON.parse(await text(await go(overview.loader, own, '/x')))).toMatchObject({ belongsTo: [cooperative.name] })
    expect(JSON.parse(await text(await go(people.loader, own, '/x')))).toMatchObject({ makers: [], count: 0 })
  })

  test('a group counts who belongs to it and who works; an artisan has hands only', async () => {
    const counted = { hands: '12', memberCount: '28', seen: '5/' }
    expect((await go(people.action, own, '/x', {}, counted)).status).toBe(303)
    const row = () => db.selectFrom('producers').select(['members', 'member_count']).where('id', '=', maker.id).execute()
    expect(await row()).toEqual([{ members: 12, member_count: 28 }])
    expect((await body<Problems>(await go(people.action, own, '/x', {}, { ...counted, hands: '13' }))).refusal?.code).toBe(
      'shared.stale',
    )
    await db.updateTable('producers').set({ kind: 'artisan' }).where('id', '=', maker.id).execute()
    expect((await go(people.action, own, '/x', {}, { ...counted, seen: '12/28' })).status).toBe(303)
    expect(await row()).toEqual([{ members: 12, member_count: null }])
  })

  test('members are found by name or place, join and leave; who may not gather them is refused', async () => {
    const desk = await make.staffActor('sourcing')
    const cooperative = await make.producer({ kind: 'cooperative', name: 'Koperasi Rawa' })
    await make.producer({ name: 'Anyam Belu', village: 'Fatukbot' })
    type Page = { together: { members: { id: string }[]; cooperatives: { id: string }[]; found: { name: string }[] } }
    const at = async (id: ProducerId, find = '') =>
      (await body<Page>(await go(house.loader, desk, `/x?find=${find}`, { producerId: id }))).together
    expect((await at(cooperative.id, 'fatukbot')).found.map((one) => one.name)).toEqual(['Anyam Belu'])
    expect((await at(maker.id, 'RAWA')).found.map((one) => one.name)).toEqual(['Koperasi Rawa'])
    expect((await at(cooperative.id, '%25')).found).toEqual([])
    const send = (id: ProducerId, form: Form, actor = desk) => go(house.action, actor, '/x', { producerId: id }, form)
    expect((await send(maker.id, { do: 'join', cooperativeId: cooperative.id })).status).toBe(303)
    expect([(await at(cooperative.id)).members.length, (await at(maker.id)).cooperatives.length]).toEqual([1, 1])
    expect((await at(maker.id, 'rawa')).found).toEqual([])
    const none = await send(cooperative.id, { do: 'gather' })
    expect(Object.keys((await body<Problems>(none)).problems)).toEqual(['memberIds'])
    const itself = await send(cooperative.id, { do: 'join', cooperativeId: cooperative.id })
    expect((await body<Problems>(itself)).problems).toMatchObject({ cooperativeId: { code: 'people.cooperative_in_itself' } })
    const officer = await make.staffActor('fieldOfficer')
    await db.updateTable('producers').set({ field_officer_id: officer.accountId }).where('id', '=', maker.id).execute()
    const leave = { do: 'leave', cooperativeId: cooperative.id }
    expect((await body<Problems>(await send(maker.id, leave, officer))).refusal?.code).toBe('shared.forbidden')
    expect((await send(maker.id, leave)).status).toBe(303)
    expect((await kinds()).sort()).toEqual(['producer.joined', 'producer.left'])
  })

  async function withPhoto(isShown: boolean): Promise<string> {
    const prepared = await preparePicture(await twoHalves({ width: 300, height: 300 }).png().toBuffer())
    if (!prepared.ok) throw new Error(prepared.code)
    await keepPicture(db, kept.storage, prepared.picture, now)
    const { hash, width, height } = prepared.picture
    const seen = (await pageOfProducer(db, maker.id))?.seen ?? ''
    const words = { textId: 'Tujuh perempuan', textEn: null, isShown, seen }
    await keepPhoto({ db, storage: kept.storage }, own, { producerId: maker.id, photo: { hash, width, height }, ...words }, now)
    return pictureUrl(hash, 320).replace('/pictures/', '')
  }
  const look = async (file: string, actor?: Actor) => {
    const answer = await go(pictures.loader, actor, `/pictures/${file}`, { file })
    return [answer.status, answer.headers.get('cache-control')]
  }

  test('a photo that is not shown goes to its own people and the house, and to nobody else', async () => {
    const file = await withPhoto(false)
    const officer = await make.staffActor('fieldOfficer')
    for (const actor of [undefined, await make.buyerActor(), await make.producerActor(), officer])
      expect(await look(file, actor)).toEqual([404, null])
    await db.updateTable('producers').set({ field_officer_id: officer.accountId }).where('id', '=', maker.id).execute()
    for (const actor of [own, officer, await make.staffActor('quality')])
      expect(await look(file, actor)).toEqual([200, 'private, no-store'])
  })

  test('a photo that is shown is everybody’s for a while, until name or photo are taken back', async () => {
    const file = await withPhoto(true)
    expect(await look(file)).toEqual([200, 'public, max-age=600'])
    await recordConsent(db, own, { producerId: maker.id, showsName: false }, now)
    expect(await look(file)).toEqual([404, null])
    await recordConsent(db, own, { producerId: maker.id, showsName: true }, now)
    await withPhoto(false)
    expect(await look(file)).toEqual([404, null])
    const { seen } = (await pageOfProducer(db, maker.id)) ?? { seen: '' }
    expect((await go(photo.action, own, '/x', {}, { do: 'remove', seen })).headers.get('location')).toBe('/workshop/page')
    expect(await look(file, own)).toEqual([404, null])
  })

  test('at the house a photo needs words, an answer, and who gave it; a foreign maker is unknown', async () => {
    const desk = await make.staffActor('programmes')
    const send = (id: string, form: Form) => go(house.action, desk, '/x', { producerId: id }, form)
    const right = { do: 'photo', textId: 'Dua orang', textEn: '', shown: 'no', how: 'Ibu Mariani', seen: '' }
    for (const [change, field] of [
      [{ textId: ' ' }, 'textId'],
      [{ shown: '' }, 'shown'],
      [{ how: '' }, 'how'],
      [{}, 'photo'],
    ] as const) {
      const answer = await send(maker.id, { ...right, ...change })
      expect([answer.status, Object.keys((await body<Problems>(answer)).problems)]).toEqual([422, [field]])
    }
    expect((await send(idOf('producer', 7), { do: 'story', storyId: 'x', storyEn: '', seen: '' })).status).toBe(404)
  })
})
