import { priceOfEach } from '#app/domain/catalogue/price-tiers'
import type { Plan } from '#app/domain/matching/matching'
import { type Day, plusDays } from '#app/domain/shared/calendar'
import type { CommitmentId } from '#app/domain/shared/ids'
import type { MendProblem } from './mend-problem'
import type { OrderToMend, StandingShare } from './order-to-mend'
import type { Trouble } from './trouble'

/**
 * `on_time`: the buyer gets all of it on the day. `reserve`: so too, without asking anybody, from what was planned above it.
 * `later`: all of it, so many days later. `fewer`: on the day, but not all.
 */
export const mendKinds = ['on_time', 'reserve', 'later', 'fewer'] as const
export type MendKind = (typeof mendKinds)[number]

/** Pieces somebody makes beyond what stood: more of a share she has, or a share of her own. */
export type Move = {
  readonly commitmentId: CommitmentId
  readonly more: boolean
  readonly name: string
  readonly village: string
  readonly quantity: number
  readonly readyOn: Day
  readonly priceMinor: number
}

export type MendOption = {
  readonly kind: MendKind
  readonly moves: readonly Move[]
  /** What the troubled maker keeps, and by when; nothing when her pieces no longer help. */
  readonly keeps: { readonly quantity: number; readonly readyOn: Day }
  readonly asked: number
  /** Pieces that are planned then; the reserve is what is above the pieces asked. */
  readonly planned: number
  readonly laterDays: number
  readonly deliverBy: Day
  /** What makers, trips and inspections cost more (or, below 0, less) than before; rupiah. */
  readonly extraMinor: number
  /** The chance that the whole order arrives whole and on time, in millionths; null where nothing is known. */
  readonly surePpm: number | null
  /** Only then does the buyer hear of it. */
  readonly tellsBuyer: boolean
}

export type SolvedMend = { readonly made: MendProblem; readonly plan: Plan; readonly laterDays: number }

export function optionOf(
  kind: MendKind,
  order: OrderToMend,
  trouble: Trouble,
  { made, plan, laterDays }: SolvedMend,
  before: { readonly costMinor: number },
): MendOption {
  const troubled = shareOf(order, trouble)
  const asked = order.goods.find(({ standardId }) => standardId === troubled.standardId)?.asked ?? 0
  const planned = plan.lines.find(({ key }) => key === troubled.standardId)?.planned ?? 0
  const moves = movesOf(made, plan)
  const kept = plan.rows.find(({ offerKey }) => offerKey === `stands ${troubled.commitmentId}`)?.quantity ?? 0
  return {
    kind,
    moves,
    keeps: { quantity: kept, readyOn: trouble.canBy },
    asked,
    planned,
    laterDays,
    deliverBy: plusDays(order.deliverBy, laterDays),
    extraMinor: costOf({ made, plan }) - before.costMinor,
    surePpm: plan.chance ? Math.floor(plan.chance.wholeAndOnTime.p * 1_000_000) : null,
    tellsBuyer: laterDays > 0 || planned < asked,
  }
}

/** What the plan really costs: what was counted only so that few are asked is taken off again. */
export function costOf({ made, plan }: { made: MendProblem; plan: Plan }): number {
  return plan.cost.totalMinor - plan.makers * made.perMakerMinor
}

export function shareOf(order: OrderToMend, { workOrderId }: Trouble): StandingShare {
  const share = order.shares.find((one) => one.workOrderId === workOrderId)
  if (!share) throw new Error(`work order ${workOrderId} is not of order ${order.id}`)
  return share
}

function movesOf({ stands }: MendProblem, plan: Plan): Move[] {
  const quantities = new Map(plan.rows.map((row) => [row.offerKey, row.quantity]))
  return stands.flatMap(({ key, who, commitmentId, readyOn }) => {
    const quantity = quantities.get(key) ?? 0
    if (quantity === 0) return []
    const fresh = 'tiers' in who
    const priceMinor = fresh ? priceOfEach(who.priceMinor, who.tiers, quantity) : who.priceMinor
    return [{ commitmentId, more: !fresh, name: who.producerName, village: who.village, quantity, readyOn, priceMinor }]
  })
}
