import { editProduct } from '#app/domain/catalogue/edit-product.server'
import type { ProductState } from '#app/domain/catalogue/product-states'
import { acceptQuote } from '#app/domain/orders/accept-quote.server'
import type { Actor } from '#app/domain/people/actor'
import type { Grade } from '#app/domain/supply/grades'
import { offerCommitment } from '#app/domain/supply/offer-commitment.server'
import { formKey } from '#app/http/form-key.server'
import { picturesOfProduct } from '#db/queries/item-pictures.server'
import { dayIn, now } from '#tests/support/clock'
import { next } from '#tests/support/ids'
import { sentQuote } from '#tests/support/sent-quote'
import { plainPhoto } from './page-forms'
import type { FormCase, Place, Posted } from './place'
import { publicUrl } from '#tests/support/public-url'

async function atCall({ db, make, cookieOf }: Place, promised: boolean, leastGrade: Grade = 'C') {
  const maker = await make.producerActor()
  const standard = await make.standard()
  await make.product({ producer_id: maker.producerId, standard_id: standard.id })
  const call = await make.call({ standard_id: standard.id, price_kind: 'ceiling', least_grade: leastGrade })
  await make.invitation({ supply_call_id: call.id, producer_id: maker.producerId })
  const cookie = await cookieOf(maker)
  const path = `/workshop/calls/${call.id}`
  if (!promised) return { path, cookie, commitmentId: '' }
  const offer = { most: 40, least: 20, priceMinor: 45_000, readyOn: dayIn(60), callId: call.id, producerId: maker.producerId }
  const offered = await offerCommitment(db, maker, { key: `key-${next()}`, ...offer }, now)
  if (!offered.ok) throw new Error(offered.code)
  return { path, cookie, commitmentId: offered.commitmentId }
}

const yes = () => ({
  _key: formKey(),
  answer: 'can',
  most: '100',
  least: '20',
  readyOn: dayIn(60),
  price: 'other',
  priceMinor: '44000',
})

const inParts = {
  'earlier.0.quantity': '20',
  'earlier.0.readyOn': dayIn(20),
  'earlier.1.quantity': '30',
  'earlier.1.readyOn': dayIn(40),
  'tiers.0.from': '50',
  'tiers.0.priceMinor': '43000',
  'tiers.1.from': '80',
  'tiers.1.priceMinor': '42000',
}

async function atProduct(place: Place, page: string, fields: Posted['fields'], state: ProductState = 'draft'): Promise<Posted> {
  const maker: Actor & { producerId: `prd_${string}` } = await place.make.producerActor()
  const product = await place.make.product({ producer_id: maker.producerId, state })
  return { path: `/workshop/products/${product.id}${page}`, cookie: await place.cookieOf(maker), fields }
}

const move = (event: string, state: ProductState): FormCase => ({
  route: 'routes/workshop.products.$productId._index',
  what: event,
  ready: async (place) => {
    const posted = await atProduct(place, '', { move: event, _key: formKey() }, state)
    return { ...posted, path: `${posted.path}?index` }
  },
})

/** A product with two photos, and what is done with the second. */
const withPhotos = (what: 'first' | 'remove' | 'seenId'): FormCase => ({
  route: 'routes/workshop.products.$productId.photo',
  what: `${what} of its photos`,
  ready: async (place) => {
    const maker = await place.make.producerActor()
    const product = await place.make.product({ producer_id: maker.producerId, state: 'draft', name_id: 'Bakul' })
    const photo = (nth: number) => ({ hash: nth.toString(16).padStart(32, '0'), width: 640, height: 640 })
    const photos = [photo(next()), photo(next())]
    await editProduct(place.db, maker, { productId: product.id, words: {}, photos }, now)
    const [, second] = await picturesOfProduct(place.db, product.id)
    const said = { pictured: second?.id ?? '', seenId: 'Bakul ungu, dari dekat' }
    const fields = { nameId: 'Bakul', descriptionId: '', ...(what === 'seenId' ? said : { [what]: second?.id ?? '' }) }
    return { path: `/workshop/products/${product.id}/photo`, cookie: await place.cookieOf(maker), fields }
  },
})

export const makerForms: FormCase[] = [
  {
    route: 'routes/workshop.calls.$callId',
    what: 'promise',
    ready: async (place) => ({ ...(await atCall(place, false)), fields: yes() }),
  },
  {
    route: 'routes/workshop.calls.$callId',
    what: 'promise in parts, cheaper for many',
    ready: async (place) => ({ ...(await atCall(place, false, 'B')), fields: { ...yes(), ...inParts, grade: 'A' } }),
  },
  {
    route: 'routes/workshop.calls.$callId',
    what: 'change the promise',
    ready: async (place) => {
      const { commitmentId, path, cookie } = await atCall(place, true)
      return { path: `${path}?change=1`, cookie, fields: { ...yes(), commitmentId, revision: '1' } }
    },
  },
  {
    route: 'routes/workshop.calls.$callId',
    what: 'not this time',
    ready: async (place) => ({ ...(await atCall(place, false)), fields: { answer: 'cannot', _key: formKey() } }),
  },
  {
    route: 'routes/workshop.commitments.$commitmentId.withdrawal',
    what: 'take the promise back',
    ready: async (place) => {
      const { commitmentId, cookie } = await atCall(place, true)
      const path = `/workshop/commitments/${commitmentId}/withdrawal`
      return { path, cookie, fields: { _key: formKey(), reason: 'The river rose' } }
    },
  },
  {
    route: 'routes/workshop.orders.$workOrderId',
    what: 'begin',
    ready: async ({ db, cookieOf }) => {
      const { buyer, quoteId, promises } = await sentQuote(db)
      const accepted = await acceptQuote(db, buyer, { quoteId, publicUrl }, now)
      const [first] = promises
      if (!accepted.ok || !first) throw new Error('the quote was not accepted')
      const share = await db
        .selectFrom('work_orders')
        .select('id')
        .where('commitment_id', '=', first.id)
        .executeTakeFirstOrThrow()
      return { path: `/workshop/orders/${share.id}`, cookie: await cookieOf(first.actor), fields: {} }
    },
  },
  {
    route: 'routes/workshop.orders.$workOrderId_.trouble',
    what: 'tell of trouble',
    ready: async ({ db, cookieOf }) => {
      const { buyer, quoteId, promises } = await sentQuote(db)
      const accepted = await acceptQuote(db, buyer, { quoteId, publicUrl }, now)
      const [first] = promises
      if (!accepted.ok || !first) throw new Error('the quote was not accepted')
      const share = await db
        .selectFrom('work_orders')
        .select('id')
        .where('commitment_id', '=', first.id)
        .executeTakeFirstOrThrow()
      const fields = { do: 'tell', can: '20', canBy: dayIn(85), note: 'The river rose' }
      return { path: `/workshop/orders/${share.id}/trouble`, cookie: await cookieOf(first.actor), fields }
    },
  },
  {
    route: 'routes/workshop.products.new',
    what: 'begin a product',
    ready: async ({ make, cookieOf }) => {
      const fields = { _key: formKey(), nameId: 'Bakul', descriptionId: 'Untuk nasi', then: 'next' }
      return { path: '/workshop/products/new', cookie: await cookieOf(await make.producerActor()), fields }
    },
  },
  {
    route: 'routes/workshop.products.$productId.photo',
    what: 'photo and name',
    ready: (place) => atProduct(place, '/photo', { nameId: 'Bakul besar', descriptionId: 'Untuk nasi', then: 'next' }),
  },
  {
    route: 'routes/workshop.products.$productId.photo',
    what: 'a photo more',
    ready: async (place) => {
      const posted = await atProduct(place, '/photo', { nameId: 'Bakul besar', descriptionId: 'Untuk nasi', then: 'stay' })
      const bytes = await plainPhoto(next())
      return { ...posted, file: { field: 'photo', name: 'photo.png', bytes } }
    },
  },
  withPhotos('seenId'),
  withPhotos('first'),
  withPhotos('remove'),
  {
    route: 'routes/workshop.products.$productId.about',
    what: 'what it is',
    ready: (place) => atProduct(place, '/about', { craft: 'weaving', materialId: 'Ilung', size: '30 cm', then: 'next' }),
  },
  {
    route: 'routes/workshop.products.$productId.price',
    what: 'price',
    ready: (place) => atProduct(place, '/price', { priceMinor: '41000', unit: 'piece', minQuantity: '10', then: 'next' }),
  },
  {
    route: 'routes/workshop.products.$productId.pace',
    what: 'how many, how fast',
    ready: (place) => atProduct(place, '/pace', { made: '90', months: '1', leadDays: '20', then: 'next' }),
  },
  {
    route: 'routes/workshop.products.$productId.care',
    what: 'how it is kept',
    ready: (place) => atProduct(place, '/care', { do: 'care', careId: 'Lap kain lembap', weightG: '320', tolerance: '±1 cm' }),
  },
  {
    route: 'routes/workshop.products.$productId.stock',
    what: 'how many lie ready',
    ready: (place) => atProduct(place, '/stock', { stock: '12' }, 'published'),
  },
  {
    route: 'routes/workshop.products.$productId.tiers',
    what: 'a price for many',
    ready: (place) => atProduct(place, '/tiers', { do: 'add', from: '500', price: '1000' }),
  },
  move('copy', 'published'),
  move('submit', 'draft'),
  move('pause', 'published'),
  move('resume', 'paused'),
  move('archive', 'published'),
]
