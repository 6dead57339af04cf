import { type Plan, type PlanOffer, type PlanProblem, type PlanRow, promiseOf, type Reason } from '#app/domain/matching/matching'
import type { Day } from '#app/domain/shared/calendar'
import type { Tranche } from '#app/domain/supply/tranches'
import type { PromiseToPlan } from './plan-problem'

/** What a plan takes of one promise for one line, all days together. */
export type Share = {
  readonly promise: PromiseToPlan
  readonly quantity: number
  readonly priceMinor: number
  /** The last day on which anything of it is ready; of one that is out, the first that it could have been. */
  readonly readyOn: Day
  /** Where it comes on more than one day. */
  readonly parts: readonly Tranche[] | null
  readonly surePpm: number | null
  readonly reason: Reason
  readonly inIf: Reason | null
}

/** A promise that comes in parts is several offers to the solver, and one row to people. */
export function sharesOf(problem: PlanProblem, promises: readonly PromiseToPlan[], plan: Plan): Share[] {
  const rows = new Map(plan.rows.map((row) => [row.offerKey, row]))
  const days = new Map<string, { offer: PlanOffer; row: PlanRow }[]>()
  for (const offer of problem.offers) {
    const row = rows.get(offer.key)
    if (!row) continue
    const key = keyOf(promiseOf(offer), offer.lineKey)
    days.set(key, [...(days.get(key) ?? []), { offer, row }])
  }
  return promises.flatMap((promise) => {
    const own = days.get(keyOf(promise.id, promise.lineId)) ?? []
    days.delete(keyOf(promise.id, promise.lineId))
    return own.length > 0 ? [shareOf(promise, own)] : []
  })
}

const keyOf = (promise: string, line: string) => `${promise} ${line}`

function shareOf(promise: PromiseToPlan, own: readonly { offer: PlanOffer; row: PlanRow }[]): Share {
  const inOrder = [...own].sort((a, b) => (a.offer.readyOn < b.offer.readyOn ? -1 : 1))
  const taken = inOrder.filter(({ row }) => row.quantity > 0)
  // Its last day says most: there it is decided how far the promise is drawn on.
  const told = taken.at(-1) ?? inOrder[0]
  if (!told) throw new Error(`promise ${promise.id} has no offer`)
  const sure = taken.flatMap(({ row }) => row.surePpm ?? [])
  return {
    promise,
    quantity: taken.reduce((all, { row }) => all + row.quantity, 0),
    priceMinor: told.row.priceMinor,
    readyOn: told.offer.readyOn,
    parts: taken.length > 1 ? taken.map(({ offer, row }) => ({ readyOn: offer.readyOn, quantity: row.quantity })) : null,
    surePpm: sure.length > 0 ? Math.min(...sure) : null,
    reason: told.row.reason,
    inIf: taken.length > 0 ? null : (told.row.inIf ?? null),
  }
}
