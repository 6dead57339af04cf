import sharp from 'sharp'
import { joinCooperative } from '#app/domain/people/join-cooperative.server'
import { keepPhoto } from '#app/domain/people/keep-photo.server'
import type { ProducerKind } from '#app/domain/people/producer'
import type { ProducerId } from '#app/domain/shared/ids'
import { pageOfProducer } from '#db/queries/producer-pages.server'
import { now } from '#tests/support/clock'
import { next } from '#tests/support/ids'
import type { FormCase, Place, Posted } from './place'

/** No two are alike. */
export function plainPhoto(nth: number): Promise<Uint8Array> {
  const background = { r: nth % 256, g: (nth >> 8) % 256, b: 90 }
  return sharp({ create: { width: 240, height: 240, channels: 3, background } })
    .png()
    .toBuffer()
}

const photo = async () => ({ field: 'photo', name: 'photo.png', bytes: await plainPhoto(next()) })
const story = { storyId: 'Kami menganyam purun', storyEn: 'We weave reed', hides: ['village'], seen: '' }
const words = { textId: 'Tujuh perempuan menganyam', textEn: 'Seven women weaving', shown: 'yes', seen: '' }
const people = { hands: '12', memberCount: '28', seen: '5/' }
const how = 'Ibu Mariani, lisan'

/** A photo is there already; what its page showed. */
async function withPhoto({ db, storage, make }: Place, producerId: ProducerId): Promise<string> {
  const actor = await make.producerActor(producerId)
  const hash = next().toString(16).padStart(32, '0')
  const kept = { producerId, photo: { hash, width: 640, height: 640 }, textId: 'Kami', textEn: null, isShown: true, seen: '' }
  await keepPhoto({ db, storage }, actor, kept, now)
  return (await pageOfProducer(db, producerId))?.seen ?? ''
}

type Ready = (place: Place, producerId: ProducerId) => Promise<Partial<Posted> & Pick<Posted, 'fields'>> | Pick<Posted, 'fields'>

const own = (page: string, what: string, ready: Ready): FormCase => ({
  route: `routes/workshop.page.${page}`,
  what,
  ready: async (place) => {
    const maker = await place.make.producerActor()
    const cookie = await place.cookieOf(maker)
    return { path: `/workshop/page/${page}`, cookie, ...(await ready(place, maker.producerId)) }
  },
})

/** Written down by the field officer, who says who said so. */
const visited = (page: string, what: string, fields: Posted['fields']): FormCase => ({
  route: `routes/workshop.page.${page}`,
  what,
  ready: async ({ make, cookieOf }) => {
    const officer = await make.staffActor('fieldOfficer')
    const maker = await make.producer({ field_officer_id: officer.accountId })
    const path = `/workshop/page/${page}?for=${maker.id}`
    return { path, cookie: await cookieOf(officer), fields, ...(page === 'photo' && { file: await photo() }) }
  },
})

const atHouse = (what: string, kind: ProducerKind, ready: Ready): FormCase => ({
  route: 'routes/house.makers.$producerId',
  what,
  ready: async (place) => {
    const maker = await place.make.producer({ kind })
    const cookie = await place.cookieOf(await place.make.staffActor('programmes'))
    return { path: `/house/makers/${maker.id}`, cookie, ...(await ready(place, maker.id)) }
  },
})

async function tied({ db, make }: Place, cooperativeId: ProducerId, producerId: ProducerId) {
  await joinCooperative(db, await make.staffActor('admin'), { cooperativeId, producerIds: [producerId] }, now)
}

/** What a maker tells and shows of itself, and whom it is together with. */
export const pageForms: FormCase[] = [
  own('story', 'tell a story', () => ({ fields: story })),
  own('name', 'show the name', () => ({ fields: { name: 'no', seen: 'yes' } })),
  visited('name', 'write down another’s word on the name', { name: 'no', seen: 'yes', how }),
  own('people', 'count people', () => ({ fields: people })),
  own('photo', 'take a photo', async () => ({ fields: { do: 'keep', ...words }, file: await photo() })),
  visited('photo', 'take a photo for another', { do: 'keep', ...words, how }),
  own('photo', 'describe the photo', async (place, id) => ({
    fields: { do: 'keep', ...words, seen: await withPhoto(place, id) },
  })),
  own('photo', 'delete the photo', async (place, id) => ({ fields: { do: 'remove', seen: await withPhoto(place, id) } })),
  atHouse('write a story down', 'group', () => ({ fields: { do: 'story', ...story } })),
  atHouse('take a photo', 'group', async () => ({ fields: { do: 'photo', ...words, how }, file: await photo() })),
  atHouse('delete the photo', 'group', async (place, id) => ({ fields: { do: 'photo_gone', seen: await withPhoto(place, id) } })),
  atHouse('count people', 'group', () => ({ fields: { do: 'people', ...people } })),
  atHouse('add members', 'cooperative', async ({ make }) => ({
    fields: { do: 'gather', memberIds: [(await make.producer()).id, (await make.producer()).id] },
  })),
  atHouse('join a cooperative', 'group', async ({ make }) => ({
    fields: { do: 'join', cooperativeId: (await make.producer({ kind: 'cooperative' })).id },
  })),
  atHouse('take a member out', 'cooperative', async (place, id) => {
    const member = await place.make.producer()
    await tied(place, id, member.id)
    return { fields: { do: 'part', memberId: member.id } }
  }),
  atHouse('leave a cooperative', 'artisan', async (place, id) => {
    const cooperative = await place.make.producer({ kind: 'cooperative' })
    await tied(place, cooperative.id, id)
    return { fields: { do: 'leave', cooperativeId: cooperative.id } }
  }),
]
