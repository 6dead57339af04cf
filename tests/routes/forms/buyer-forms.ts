import { addLine } from '#app/domain/inquiries/add-line.server'
import { formKey } from '#app/http/form-key.server'
import { dayIn, now } from '#tests/support/clock'
import { next } from '#tests/support/ids'
import { sentQuote } from '#tests/support/sent-quote'
import type { FormCase, Place, Posted } from './place'

/** A visitor with one standard on the list. */
async function withList({ db, make }: Place) {
  const standard = await make.standard()
  const goods = { standardId: standard.id }
  const added = await addLine(db, { token: undefined, address: `10.1.0.${next() % 250}`, goods, quantity: 5, unit: 'kodi' }, now)
  if (!added.ok) throw new Error(added.code)
  const line = await db.selectFrom('inquiry_lines').select('id').where('standard_id', '=', standard.id).executeTakeFirstOrThrow()
  return { cookie: `list=${added.token}`, lineId: line.id }
}

async function atInquiry({ make, cookieOf }: Place, fields: Posted['fields']): Promise<Posted> {
  const buyer = await make.buyerActor()
  const inquiry = await make.inquiry({ buyer_id: buyer.buyerId })
  return { path: `/buying/inquiries/${inquiry.id}`, cookie: await cookieOf(buyer), fields }
}

async function atQuote({ db, cookieOf }: Place, fields: Posted['fields']): Promise<Posted> {
  const { buyer, quoteId } = await sentQuote(db)
  return { path: `/buying/quotes/${quoteId}`, cookie: await cookieOf(buyer), fields }
}

export const buyerForms: FormCase[] = [
  {
    route: 'routes/inquiry-list._index',
    what: 'save the list',
    ready: async (place) => {
      const { cookie, lineId } = await withList(place)
      const line = { [`lines.${lineId}.quantity`]: '7', [`lines.${lineId}.unit`]: 'kodi', [`lines.${lineId}.wish`]: 'In black' }
      return { path: '/inquiry-list', cookie, fields: { ...line, go: 'stay' } }
    },
  },
  {
    route: 'routes/inquiry-list._index',
    what: 'take a line off',
    ready: async (place) => {
      const { cookie, lineId } = await withList(place)
      return { path: '/inquiry-list', cookie, fields: { remove: lineId } }
    },
  },
  {
    route: 'routes/inquiry-list.lines',
    what: 'add to the list',
    ready: async (place) => {
      const { cookie } = await withList(place)
      const { id } = await place.make.standard()
      return { path: '/inquiry-list/lines', cookie, fields: { standardId: id, quantity: '60', unit: 'kodi' } }
    },
  },
  {
    route: 'routes/inquiry-list.other',
    what: 'ask for something else',
    ready: async (place) => {
      const { cookie } = await withList(place)
      const fields = { description: 'A round basket with a lid', quantity: '12', unit: 'dozen' }
      return { path: '/inquiry-list/other', cookie, fields }
    },
  },
  {
    route: 'routes/inquiry-list.send',
    what: 'send the inquiry',
    ready: async (place) => {
      const { cookie } = await withList(place)
      const session = await place.cookieOf(await place.make.buyerActor())
      const wish = { neededBy: dayIn(120), country: 'NL', incoterm: 'FOB', place: 'Banjarmasin', note: 'For spring' }
      return { path: '/inquiry-list/send', cookie: `${cookie}; ${session}`, fields: { _key: formKey(), ...wish } }
    },
  },
  {
    route: 'routes/buying.inquiries.$inquiryId',
    what: 'write to the house',
    ready: (place) => atInquiry(place, { do: 'post', _key: formKey(), body: 'Can it be dyed?' }),
  },
  {
    route: 'routes/buying.inquiries.$inquiryId',
    what: 'withdraw',
    ready: (place) => atInquiry(place, { do: 'withdraw', reason: 'Not this year' }),
  },
  {
    route: 'routes/buying.quotes.$quoteId',
    what: 'accept',
    ready: (place) => atQuote(place, { answer: 'accept' }),
  },
  {
    route: 'routes/buying.quotes.$quoteId',
    what: 'ask for a change',
    ready: (place) => atQuote(place, { answer: 'askChange', change: 'A month later' }),
  },
  {
    route: 'routes/buying.quotes.$quoteId',
    what: 'decline',
    ready: (place) => atQuote(place, { answer: 'decline', reason: 'Too dear' }),
  },
]
