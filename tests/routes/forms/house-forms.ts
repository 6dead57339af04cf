import { acceptQuote } from '#app/domain/orders/accept-quote.server'
import type { StaffRole } from '#app/domain/people/actor'
import { newId } from '#app/domain/shared/ids'
import type { CallState } from '#app/domain/supply/call-states'
import { formKey } from '#app/http/form-key.server'
import { dayIn, minutesLater, now } from '#tests/support/clock'
import { next } from '#tests/support/ids'
import { plannedInquiry } from '#tests/support/planned-inquiry'
import { draftedQuote, sentQuote } from '#tests/support/sent-quote'
import type { FormCase, Place, Posted } from './place'
import { publicUrl } from '#tests/support/public-url'

const staff = async ({ make, cookieOf }: Place, role: StaffRole = 'sourcing') => cookieOf(await make.staffActor(role))

/** An inquiry whose only line asks for a product that belongs to no standard yet. */
async function atInquiry(place: Place, fields: Posted['fields']) {
  const product = await place.make.product()
  const inquiry = await place.make.inquiry({}, [{ product_id: product.id, quantity: 5, unit: 'kodi' }])
  const lineId = inquiry.lines[0]?.id ?? ''
  const posted = { path: `/house/inquiries/${inquiry.id}`, cookie: await staff(place), fields }
  return { posted, lineId, product }
}

async function atCall(place: Place, state: CallState, fields: Posted['fields']): Promise<Posted> {
  const call = await place.make.call({ state, closes_at: minutesLater(60 * 24 * 14) })
  return { path: `/house/calls/${call.id}`, cookie: await staff(place), fields: { _key: formKey(), ...fields } }
}

const call = (event: string, state: CallState, fields: Posted['fields'] = {}): FormCase => ({
  route: 'routes/house.calls.$callId',
  what: event,
  ready: (place) => atCall(place, state, { event, ...fields }),
})

async function atMember(place: Place, fields: Posted['fields']): Promise<Posted> {
  const member = await place.make.staffActor('logistics')
  return { path: `/house/staff/${member.accountId}`, cookie: await staff(place, 'admin'), fields }
}

export const houseForms: FormCase[] = [
  {
    route: 'routes/house.inquiries.$inquiryId',
    what: 'look after',
    ready: async (place) => {
      const owner = await place.make.staffActor('sourcing')
      return (await atInquiry(place, { do: 'lookAfter', ownerId: owner.accountId, nextStep: 'Call Amuntai' })).posted
    },
  },
  {
    route: 'routes/house.inquiries.$inquiryId',
    what: 'tie a line',
    ready: async (place) => {
      const { posted, lineId } = await atInquiry(place, {})
      return { ...posted, fields: { do: 'tie', lineId, standardId: (await place.make.standard()).id } }
    },
  },
  {
    route: 'routes/house.inquiries.$inquiryId',
    what: 'untie a line',
    ready: async (place) => {
      const inquiry = await place.make.inquiry()
      const fields = { do: 'untie', lineId: inquiry.lines[0]?.id ?? '' }
      return { path: `/house/inquiries/${inquiry.id}`, cookie: await staff(place), fields }
    },
  },
  {
    route: 'routes/house.inquiries.$inquiryId',
    what: 'make a standard',
    ready: async (place) => {
      const { posted, lineId, product } = await atInquiry(place, {})
      return { ...posted, fields: { do: 'makeStandard', _key: formKey(), lineId, productId: product.id } }
    },
  },
  {
    route: 'routes/house.inquiries.$inquiryId',
    what: 'write to the buyer',
    ready: async (place) => (await atInquiry(place, { do: 'post', _key: formKey(), body: 'By May' })).posted,
  },
  {
    route: 'routes/house.inquiries.$inquiryId',
    what: 'close',
    ready: async (place) => (await atInquiry(place, { do: 'close', reason: 'Nobody can make it' })).posted,
  },
  {
    route: 'routes/house.calls.new',
    what: 'open a call',
    ready: async (place) => {
      const { producer_id, standard_id } = await place.make.product({ standard_id: (await place.make.standard()).id })
      const days = { readyBy: dayIn(90), closesOn: dayIn(10) }
      const price = { priceKind: 'fixed', priceMinor: '45000', lotStep: '20', leastGrade: 'B', note: 'Dry purun only' }
      const need = { _key: formKey(), standardId: standard_id ?? '', quantity: '200', buffer: '20', ...days, ...price }
      const path = `/house/calls/new?standard=${standard_id}`
      return { path, cookie: await staff(place), fields: { ...need, producerIds: [producer_id] } }
    },
  },
  call('extend', 'open', { closesOn: dayIn(30) }),
  call('close', 'open'),
  call('reopen', 'closed', { closesOn: dayIn(30) }),
  call('cancel', 'open', { reason: 'The buyer withdrew', sure: 'on' }),
  {
    route: 'routes/house.plans.$inquiryId',
    what: 'make plans',
    ready: async (place) => {
      const { inquiry } = await plannedInquiry(place.db)
      const fields = {
        do: 'solve',
        sharePercent: '60',
        collectionPerTrip: '75000',
        inspectionPerMaker: '40000',
        readyBy: dayIn(85),
        ...{
          villagePercent: '90',
          leastIncome: '100000',
          newcomerPercent: '20',
          'quota.0.cluster': 'Purun',
          'quota.0.percent': '15',
        },
        ...{ inspectionPerLot: '5000', advancePercent: '30', advanceYearlyPercent: '12', latenessPerPieceDay: '50' },
        ...{ inspectionDays: '4', travelDays: '6', safestSharePercent: '40', safestSlackDays: '10', spreadPercent: '7' },
      }
      return { path: `/house/plans/${inquiry.id}`, cookie: await staff(place), fields }
    },
  },
  ...(['what_if', 'adopt'] as const).map((step): FormCase => ({
    route: 'routes/house.plans.$inquiryId',
    what: step === 'adopt' ? 'plan by a change' : 'try a change out',
    ready: async (place) => {
      const { inquiry, line } = await plannedInquiry(place.db)
      const fields = {
        do: step,
        tryLine: line.id,
        tryReadyBy: dayIn(85),
        trySharePercent: '60',
        ...(step === 'what_if' && { tryPrice: '45000' }),
      }
      return { path: `/house/plans/${inquiry.id}`, cookie: await staff(place), fields }
    },
  })),
  {
    route: 'routes/house.plans.$inquiryId',
    what: 'note why a plan is preferred',
    ready: async (place) => {
      const { inquiry, planId } = await plannedInquiry(place.db)
      const fields = { do: 'note', planId, note: 'The rains come early this year.' }
      return { path: `/house/plans/${inquiry.id}`, cookie: await staff(place), fields }
    },
  },
  {
    route: 'routes/house.quotes.new',
    what: 'write a quotation',
    ready: async (place) => {
      const { planId } = await plannedInquiry(place.db)
      const days = { validUntil: dayIn(14), deliverBy: dayIn(100) }
      const terms = { currency: 'USD', margin: '12.5', incoterm: 'FOB', incotermPlace: 'Banjarmasin', paymentTerms: 'tt_30_70' }
      const fields = { _key: formKey(), planId, ...terms, ...days, note: 'Made by hand', export_clearance: '1500000' }
      return { path: `/house/quotes/new?plan=${planId}`, cookie: await staff(place), fields }
    },
  },
  ...(['send', 'discard'] as const).map((step): FormCase => ({
    route: 'routes/house.quotes.$quoteId',
    what: step,
    ready: async (place) => {
      const { quoteId } = await draftedQuote(place.db)
      return { path: `/house/quotes/${quoteId}`, cookie: await staff(place), fields: { step } }
    },
  })),
  {
    route: 'routes/house.orders.$orderId',
    what: 'cancel',
    ready: async (place) => {
      const { buyer, quoteId } = await sentQuote(place.db)
      const accepted = await acceptQuote(place.db, buyer, { quoteId, publicUrl }, now)
      if (!accepted.ok) throw new Error(accepted.code)
      return { path: `/house/orders/${accepted.orderId}`, cookie: await staff(place), fields: { reason: 'The buyer is gone' } }
    },
  },
  ...(['look', 'move'] as const).map((step): FormCase => ({
    route: 'routes/house.orders.$orderId_.mend',
    what: step === 'look' ? 'look for others' : 'move a share',
    ready: async (place): Promise<Posted> => {
      const { buyer, quoteId, promises } = await sentQuote(place.db)
      const accepted = await acceptQuote(place.db, buyer, { quoteId, publicUrl }, now)
      if (!accepted.ok) throw new Error(accepted.code)
      const share = await place.db
        .selectFrom('work_orders')
        .select('id')
        .where('commitment_id', '=', promises[0]!.id)
        .executeTakeFirstOrThrow()
      const path = `/house/orders/${accepted.orderId}/mend?share=${share.id}`
      const cookie = await staff(place)
      if (step === 'look') return { path, cookie, fields: { do: step, can: '50', canBy: dayIn(80) } }
      const asked = `${path}&can=50&canBy=${dayIn(80)}`
      const shown = await fetch(place.origin + asked, { headers: { cookie } })
      const page = await shown.text()
      const mark = /name="mark" value="([0-9a-f]{32})"/.exec(page)?.[1] ?? ''
      return { path: asked, cookie, fields: { do: step, _key: formKey(), kind: 'on_time', mark, asked: 'yes' } }
    },
  })),
  {
    route: 'routes/house.outbox.$messageId',
    what: 'try again',
    ready: async (place) => {
      const cookie = await staff(place, 'admin')
      const letter = { id: newId('outboxMessage'), recipient: 'a@example.test', subject: 'A', body: 'B', created_at: now }
      const given = { state: 'given_up' as const, attempts: 9, next_try_at: now, last_error: 'no such host', sent_at: null }
      await place.db
        .insertInto('outbox')
        .values({ ...letter, ...given })
        .execute()
      return { path: `/house/outbox/${letter.id}`, cookie, fields: {} }
    },
  },
  {
    route: 'routes/house.staff._index',
    what: 'add a member',
    ready: async (place) => {
      const fields = { _key: formKey(), name: 'Budi', email: `budi${next()}@example.test`, language: 'id', roles: ['quality'] }
      return { path: '/house/staff?index', cookie: await staff(place, 'admin'), fields }
    },
  },
  {
    route: 'routes/house.staff.$accountId',
    what: 'roles',
    ready: (place) => atMember(place, { _form: 'roles', roles: ['finance', 'logistics'] }),
  },
  {
    route: 'routes/house.staff.$accountId',
    what: 'disable',
    ready: (place) => atMember(place, { _form: 'access', access: 'disable' }),
  },
  {
    route: 'routes/house.sign-in-help',
    what: 'make a link',
    ready: async (place) => {
      const account = await place.make.account()
      const links = place.db.selectFrom('password_resets').select('account_id').where('account_id', '=', account.id)
      const cookie = await staff(place, 'admin')
      const left = async () => (await links.where('used_at', 'is', null).execute()).length
      return { path: '/house/sign-in-help', cookie, fields: { identifier: account.email ?? '' }, left }
    },
  },
]
