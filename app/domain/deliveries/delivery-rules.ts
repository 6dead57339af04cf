import { type Day, daysBetween, plusDays } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'

/** What a maker promised once and what came of it; whole pieces. */
export type Delivery = {
  readonly promised: number
  readonly delivered: number
  /** Of those delivered, what passed inspection. */
  readonly accepted: number
  readonly dueOn: Day
  /** When the last piece came; null when nothing ever did. */
  readonly deliveredOn: Day | null
}

/** Older books say nothing of today, and a delivery two years off its day is a slip of the pen. */
const oldestYears = 15
const farthestDays = 2 * 366

type DeliveryRefusal =
  | 'deliveries.delivered_too_many'
  | 'deliveries.accepted_over_delivered'
  | 'deliveries.day_missing'
  | 'deliveries.nothing_came'
  | 'deliveries.day_to_come'
  | 'deliveries.day_too_far'
  | 'deliveries.not_over'
  | 'deliveries.too_old'

/** Whether it can have been so; only what is over is remembered. */
export function couldBe(delivery: Delivery, today: Day): Outcome<DeliveryRefusal> {
  const { promised, delivered, accepted, dueOn, deliveredOn } = delivery
  if (delivered > 2 * promised) return refuse('deliveries.delivered_too_many', { promised }, 'delivered')
  if (delivered === 0 && (deliveredOn || accepted > 0)) return refuse('deliveries.nothing_came', {}, 'delivered')
  if (accepted > delivered) return refuse('deliveries.accepted_over_delivered', { delivered }, 'accepted')
  if (dueOn < plusDays(today, -oldestYears * 365)) return refuse('deliveries.too_old', { years: oldestYears }, 'dueOn')
  if (delivered > 0 && !deliveredOn) return refuse('deliveries.day_missing', {}, 'deliveredOn')
  if (!deliveredOn) return dueOn < today ? { ok: true } : refuse('deliveries.not_over', { today }, 'dueOn')
  if (deliveredOn > today) return refuse('deliveries.day_to_come', { today }, 'deliveredOn')
  const off = Math.abs(daysBetween(dueOn, deliveredOn))
  return off > farthestDays ? refuse('deliveries.day_too_far', { dueOn }, 'deliveredOn') : { ok: true }
}

/** Days after the promised day; negative: before it. Null when nothing came. */
export function daysLate({ dueOn, deliveredOn }: Pick<Delivery, 'dueOn' | 'deliveredOn'>): number | null {
  return deliveredOn && daysBetween(dueOn, deliveredOn)
}

/** How several promises were kept, in the words of the house: so many on the day or before it, and the shares that came and passed. */
export type Kept = {
  readonly promises: number
  readonly onTime: number
  readonly promised: number
  /** More than was promised counts as all of it. */
  readonly came: number
  readonly delivered: number
  readonly accepted: number
}

export function keptIn(deliveries: readonly Delivery[]): Kept {
  const sum = (of: (delivery: Delivery) => number) => deliveries.reduce((all, delivery) => all + of(delivery), 0)
  return {
    promises: deliveries.length,
    onTime: deliveries.filter((delivery) => (daysLate(delivery) ?? 1) <= 0).length,
    promised: sum(({ promised }) => promised),
    came: sum(({ promised, delivered }) => Math.min(promised, delivered)),
    delivered: sum(({ delivered }) => delivered),
    accepted: sum(({ accepted }) => accepted),
  }
}
