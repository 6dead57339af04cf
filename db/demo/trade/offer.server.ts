import { acceptQuote } from '#app/domain/orders/accept-quote.server'
import { cancelOrder } from '#app/domain/orders/cancel-order.server'
import { startWork } from '#app/domain/orders/start-work.server'
import type { Lock } from '#app/domain/matching/matching'
import { makePlans } from '#app/domain/plans/make-plans.server'
import { usualSettings } from '#app/domain/plans/plan-settings'
import { answerQuote } from '#app/domain/quotes/answer-quote.server'
import { draftQuote } from '#app/domain/quotes/draft-quote.server'
import { expireQuotes } from '#app/domain/quotes/end-quotes.server'
import { sendQuote } from '#app/domain/quotes/send-quote.server'
import { dayOf, type Instant, plusDays } from '#app/domain/shared/calendar'
import type { CommitmentId, OrderId, PlanId, QuoteId } from '#app/domain/shared/ids'
import { randomFrom } from '../art/svg'
import { must } from '../must'
import { buyers, type SigningMaker, signingMakers } from '../people'
import type { Stage } from '../stage'
import { inquiryOf, type Told } from './ask.server'
import { actorsOf } from './promise.server'
import type { Schedule } from './schedule'
import type { StoryQuote } from './story'

/** From the promises to the order: plans, quotes, the buyer's answers, the makers' beginnings. */
export function tellOffering(stage: Stage, told: Told, steps: Schedule): void {
  const { clock } = stage
  for (const { on, lockIn } of told.story.plans ?? []) {
    steps.at(clock.at(on, 10.5), (now) => plan(stage, told, lockIn, now))
  }
  for (const quote of told.story.quotes ?? []) {
    steps.at(clock.at(quote.on, 14), async (now) => {
      const quoteId = await quoteFor(stage, told, quote, now)
      tellAnswer(stage, told, quote, quoteId, steps)
    })
  }
}

async function plan({ db, solver, cast }: Stage, told: Told, lockIn: SigningMaker | undefined, now: Instant): Promise<void> {
  const inquiryId = inquiryOf(told)
  const locks = lockIn ? await locksFor(db, told, lockIn) : {}
  const settings = { ...usualSettings, locks }
  const begun = must(await makePlans(db, solver, cast.staff.sourcing, { inquiryId, settings }, () => now), told.name)
  await begun.finished
  const run = await db.selectFrom('plan_runs').select(['state', 'refusal']).where('id', '=', begun.runId).executeTakeFirst()
  if (run?.state !== 'done') throw new Error(`${told.name} could not be planned: ${run?.refusal}`)
}

async function locksFor(db: Stage['db'], told: Told, lockIn: SigningMaker): Promise<Record<CommitmentId, Lock>> {
  const { name, village } = signingMakers[lockIn]
  const rows = await db
    .selectFrom('commitments')
    .innerJoin('supply_calls', 'supply_calls.id', 'commitments.supply_call_id')
    .innerJoin('producers', 'producers.id', 'commitments.producer_id')
    .select('commitments.id')
    .where('supply_calls.inquiry_id', '=', inquiryOf(told))
    .where('commitments.state', '=', 'offered')
    .where('producers.name', '=', name)
    .where('producers.village', '=', village)
    .execute()
  return Object.fromEntries(rows.map(({ id }) => [id, 'in']))
}

const noCosts = { packing: 0, export_clearance: 0, freight: 0, insurance: 0, duty: 0, other: 0 }

async function quoteFor({ db, clock, cast, publicUrl }: Stage, told: Told, quote: StoryQuote, now: Instant): Promise<QuoteId> {
  const { story, name } = told
  const staff = cast.staff[story.owner ?? 'sourcing']
  const draft = {
    key: `quote ${name} ${quote.on}`,
    planId: await planOf(db, told, quote),
    currency: buyers[story.buyer].currency,
    marginBp: quote.marginBp,
    incoterm: story.details.incoterm,
    incotermPlace: story.details.place,
    paymentTerms: quote.terms,
    validUntil: plusDays(dayOf(now), quote.validFor),
    deliverBy: clock.dayIn(quote.deliverIn),
    note: quote.note ?? null,
    costs: { ...noCosts, ...quote.costs },
  }
  const { quoteId } = must(await draftQuote(db, staff, draft, now), name)
  if (quote.sent) must(await sendQuote(db, staff, { quoteId, publicUrl }, now), name)
  return quoteId
}

async function planOf(db: Stage['db'], told: Told, { preset }: StoryQuote): Promise<PlanId> {
  const found = await db
    .selectFrom('plans')
    .select('id')
    .where('inquiry_id', '=', inquiryOf(told))
    .where('preset', '=', preset)
    .where('state', 'in', ['shown', 'chosen'])
    .executeTakeFirst()
  if (!found) throw new Error(`${told.name} has no plan ${preset}`)
  return found.id
}

function tellAnswer(stage: Stage, told: Told, quote: StoryQuote, quoteId: QuoteId, steps: Schedule): void {
  const { db, clock, cast } = stage
  const buyer = cast.buyers[told.story.buyer]
  if (!quote.answer) {
    // Nobody answered: the house's clockwork ends it on the day after its last.
    const over = quote.on - quote.validFor - 1
    if (quote.sent && over > 0) steps.at(clock.at(over, 1), async (now) => void (await expireQuotes(db, now)))
    return
  }
  const { on, kind, reason = '' } = quote.answer
  steps.at(clock.at(on, 15), async (now) => {
    if (kind !== 'accept') {
      must(await answerQuote(db, buyer, { quoteId, answer: kind, reason }, now), told.name)
      return
    }
    const { orderId } = must(await acceptQuote(db, buyer, { quoteId, publicUrl: stage.publicUrl }, now), told.name)
    tellWork(stage, told, orderId, steps)
  })
}

function tellWork(stage: Stage, told: Told, orderId: OrderId, steps: Schedule): void {
  const { db, clock, cast } = stage
  const { startedOn, startedShare = 0, cancelledOn, reason = '' } = told.story.order ?? {}
  if (cancelledOn !== undefined) {
    steps.at(clock.at(cancelledOn, 11), async (now) => {
      must(await cancelOrder(db, cast.staff.sourcing, { orderId, reason }, now), told.name)
    })
  }
  if (startedOn !== undefined) steps.at(clock.at(startedOn, 8), (now) => begin(stage, orderId, startedShare, now))
}

async function begin(stage: Stage, orderId: OrderId, share: number, now: Instant): Promise<void> {
  const shares = await stage.db
    .selectFrom('work_orders')
    .innerJoin('producers', 'producers.id', 'work_orders.producer_id')
    .select(['work_orders.id', 'work_orders.number', 'producers.id as producerId', 'producers.field_officer_id as officerId'])
    .where('work_orders.order_id', '=', orderId)
    .where('work_orders.state', '=', 'issued')
    .orderBy('work_orders.number')
    .execute()
  const random = randomFrom(`begin ${share}`)
  for (const { id, number, producerId, officerId } of shares) {
    // Makers who sign in to the demo find a share that waits for them.
    if (random() > share || stage.cast.makers.has(producerId)) continue
    const actor = actorsOf(stage, { id: producerId, officerId })
    if (!actor) throw new Error(`nobody can begin ${number}`)
    must(await startWork(stage.db, actor, { workOrderId: id, producerId }, now), number)
  }
}
