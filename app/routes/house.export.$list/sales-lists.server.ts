import { dayOf } from '#app/domain/shared/calendar'
import { openStates } from '#app/http/lists/inbox-query'
import { ratesRecorded } from '#db/queries/exchange-rates.server'
import { inbox } from '#db/queries/inbox.server'
import { ordersForHouse } from '#db/queries/orders.server'
import { inquiriesToPlan } from '#db/queries/plans.server'
import { quotesForHouse } from '#db/queries/quotes.server'
import { standingsForStaff } from '#db/queries/standing-supplies.server'
import { callsForStaff } from '#db/queries/supply-calls.server'
import { exportOf } from './export-list'

export const inquiries = exportOf(
  'inquiries',
  ({ db, viewer, now, query: { state, owner, q, age }, most }) =>
    inbox(db, viewer, { states: state ? [state] : openStates, owner, text: q, days: age }, now, most),
  [
    ['exports.number', ({ number }) => number],
    ['exports.buyer', ({ buyerName }) => buyerName],
    ['exports.city', ({ buyerCity }) => buyerCity],
    ['exports.sent', ({ sentAt }) => dayOf(sentAt)],
    ['plans.needed_by', ({ neededBy }) => neededBy],
    ['exports.in_care_of', ({ ownerName }) => ownerName],
    ['exports.next_step', ({ nextStep }) => nextStep],
    ['exports.state', ({ state }, t) => t(`inquiry.state.${state}`)],
  ],
)

export const calls = exportOf(
  'calls',
  ({ db, query: { q, ...filter }, most }) => callsForStaff(db, { ...filter, text: q }, most),
  [
    ['exports.number', ({ number }) => number],
    ['exports.product', ({ nameId }) => nameId],
    ['exports.inquiry', ({ inquiryNumber }) => inquiryNumber],
    ['exports.quantity', ({ quantity }) => quantity],
    ['exports.ready_by', ({ readyBy }) => readyBy],
    ['exports.closes', ({ closesAt }) => dayOf(closesAt)],
    ['exports.state', ({ state }, t) => t(`supply.state.${state}`)],
  ],
)

export const standing = exportOf(
  'standing',
  ({ db, viewer, query: { state }, most }) => standingsForStaff(db, viewer, { state }, most),
  [
    ['exports.number', ({ number }) => number],
    ['exports.product', ({ nameId }) => nameId],
    ['exports.buyer', ({ buyerName }) => buyerName],
    ['standing.target', ({ pieces }) => pieces],
    ['standing.ready_day', ({ readyDay }) => readyDay],
    ['standing.first_month', ({ firstMonth }) => firstMonth],
    ['standing.last_month', ({ lastMonth }) => lastMonth],
    ['exports.state', ({ state }, t) => t(`standing.state.${state}`)],
  ],
)

export const plans = exportOf('plans', ({ db, most }) => inquiriesToPlan(db, most), [
  ['exports.inquiry', ({ number }) => number],
  ['exports.buyer', ({ buyerName }) => buyerName],
  ['plans.needed_by', ({ needed_by }) => needed_by],
  ['plans.title', ({ plans: made }) => Number(made)],
  ['exports.state', ({ state }, t) => t(`inquiry.state.${state}`)],
])

export const quotes = exportOf('quotes', ({ db, query: { state = null }, most }) => quotesForHouse(db, { state, limit: most }), [
  ['exports.number', ({ number }) => number],
  ['exports.revision', ({ revision }) => revision],
  ['exports.buyer', ({ buyerName }) => buyerName],
  ['exports.inquiry', ({ inquiryNumber }) => inquiryNumber],
  ['exports.total', ({ total_minor }) => total_minor],
  ['exports.currency', ({ currency }) => currency],
  ['exports.valid_until', ({ valid_until }) => valid_until],
  ['exports.state', ({ state }, t) => t(`quotes.state.${state}`)],
])

export const orders = exportOf('orders', ({ db, query: { state = null }, most }) => ordersForHouse(db, state, most), [
  ['exports.number', ({ number }) => number],
  ['exports.buyer', ({ buyerName }) => buyerName],
  ['exports.inquiry', ({ inquiryNumber }) => inquiryNumber],
  ['exports.total', ({ total_minor }) => total_minor],
  ['exports.currency', ({ currency }) => currency],
  ['exports.deliver_by', ({ deliver_by }) => deliver_by],
  ['exports.state', ({ state }, t) => t(`orders.state.${state}`)],
])

export const rates = exportOf('rates', ({ db, query: { currency }, most }) => ratesRecorded(db, { currency }, most), [
  ['rates.currency', ({ currency }) => currency],
  ['rates.day', ({ day }) => day],
  ['exports.rupiah', ({ rate }) => Number(rate)],
  ['rates.source', ({ source }) => source],
  ['rates.recorded_by', ({ recordedBy }) => recordedBy],
])
