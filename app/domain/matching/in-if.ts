import { isAtLeast, usualGrade } from '#app/domain/supply/grades'
import type { ReasonCode } from '#app/domain/supply/plan-words'
import { lowestPrice } from './draft-offers'
import type { Engine } from './engine'
import { at, termsOf } from './fit'
import { fitOffers } from './fit-offers'
import { leastCost, leastMissing } from './least-cost'
import { type Lock, type PlanLine, type PlanOffer, type PlanProblem, promiseOf, type Reason, type Weights } from './matching'
import { PlanView } from './plan-view'
import { Tally } from './tally'

/**
 * For promises that the cheapest plan leaves out, the one change that brings each in: found by solving the order again with
 * that change, never guessed. How many are tried depends on the size of the order; only a machine that runs out of time says less.
 */
export function inIf(problem: PlanProblem, weights: Weights, engine: Engine): (offer: PlanOffer) => Reason | undefined {
  const said = new Map<string, Reason>()
  const solved = cheapest(problem, weights, engine)
  let left = mostTries(problem)
  for (const { offers, problem: changed, reason } of changesOf(problem, solved)) {
    if (left === 0 || engine.outOfTime()) break
    const open = offers.filter((offer) => !said.has(shareOf(offer)))
    if (open.length === 0) continue
    left -= 1
    const { isIn } = cheapest(changed, weights, engine)
    for (const offer of open) if (isIn(offer)) said.set(shareOf(offer), reason)
  }
  return (offer) => said.get(shareOf(offer))
}

/** All days of a promise for one line together: whoever is in with one of them is in. */
const shareOf = (offer: PlanOffer) => `${promiseOf(offer)} ${offer.lineKey}`

function mostTries({ offers }: PlanProblem): number {
  if (offers.length > 1500) return 0
  if (offers.length > 400) return 4
  return offers.length > 100 ? 10 : 24
}

type Cheapest = { readonly view: PlanView; readonly isIn: (offer: PlanOffer) => boolean }

function cheapest(problem: PlanProblem, weights: Weights, engine: Engine): Cheapest {
  const fit = fitOffers(problem, termsOf(problem, weights))
  const { quantities } = leastCost(leastMissing(fit, engine), engine)
  const taken = new Set(fit.offers.flatMap(({ offer }, place) => (quantities[place] ? [shareOf(offer)] : [])))
  return { view: new PlanView(new Tally(fit, quantities)), isIn: (offer) => taken.has(shareOf(offer)) }
}

/** One thing done otherwise, and the promises that it may bring in. */
type Change = { readonly offers: readonly PlanOffer[]; readonly problem: PlanProblem; readonly reason: Reason }

/** What is asked of all first, since one answer may serve many; then the price of each, the nearest first. */
function changesOf(problem: PlanProblem, solved: Cheapest): Change[] {
  const out = problem.offers.filter((offer) => !solved.isIn(offer))
  return [
    ...problem.lines.flatMap((line) => {
      const own = out.filter((offer) => offer.lineKey === line.key)
      return [...laterDays(problem, line, own), ...lowerGrades(problem, line, own), ...higherCeilings(problem, line, own)]
    }),
    ...unlocked(problem, out),
    ...largerShares(problem, out),
    ...lowerPrices(problem, solved, out),
  ]
}

function laterDays(problem: PlanProblem, line: PlanLine, out: readonly PlanOffer[]): Change[] {
  const late = out.filter(({ readyOn }) => readyOn > line.latestReadyOn)
  return each(late, ({ readyOn }) => readyOn).map(({ value: readyOn, offers }) => ({
    offers,
    problem: withLine(problem, { ...line, latestReadyOn: readyOn }),
    reason: say('matching.in_if_later', { readyOn }),
  }))
}

function lowerGrades(problem: PlanProblem, line: PlanLine, out: readonly PlanOffer[]): Change[] {
  const { leastGrade } = line
  const gradeOf = ({ grade = usualGrade }: PlanOffer) => grade
  const lower = leastGrade === undefined ? [] : out.filter((offer) => !isAtLeast(gradeOf(offer), leastGrade))
  return each(lower, gradeOf).map(({ value: grade, offers }) => ({
    offers,
    problem: withLine(problem, { ...line, leastGrade: grade }),
    reason: say('matching.in_if_grade', { grade }),
  }))
}

function higherCeilings(problem: PlanProblem, line: PlanLine, out: readonly PlanOffer[]): Change[] {
  const { ceilingMinor } = line
  const above = ceilingMinor === undefined ? [] : out.filter((offer) => lowestPrice(offer) > ceilingMinor)
  return each(above, lowestPrice).map(({ value: ceiling, offers }) => ({
    offers,
    problem: withLine(problem, { ...line, ceilingMinor: ceiling }),
    reason: say('matching.in_if_ceiling', { ceiling }),
  }))
}

function unlocked(problem: PlanProblem, out: readonly PlanOffer[]): Change[] {
  const isOut = (key: string) => problem.locks[key] === 'out'
  const locked = out.filter((offer) => isOut(offer.key) || isOut(promiseOf(offer)))
  return each(locked, promiseOf).map(({ value: promise, offers }) => {
    const freed = new Set([promise, ...offers.map(({ key }) => key)])
    const locks = Object.fromEntries(Object.entries(problem.locks).filter(([key]) => !freed.has(key))) as Record<string, Lock>
    return { offers, problem: { ...problem, locks }, reason: say('matching.in_if_unlocked') }
  })
}

/** By how much a limit is tried to be lifted, in basis points. */
const lifts = [500, 1_000, 2_500]

function largerShares(problem: PlanProblem, out: readonly PlanOffer[]): Change[] {
  const { shareCapBp, villageCapBp } = problem
  const to = (cap: number) => lifts.map((lift) => cap + lift).filter((share) => share <= 10_000)
  return [
    ...(shareCapBp === undefined ? [] : to(shareCapBp)).map((share) => ({
      offers: out,
      problem: { ...problem, shareCapBp: share },
      reason: say('matching.in_if_share', { share: share / 100 }),
    })),
    ...(villageCapBp === undefined ? [] : to(villageCapBp)).map((share) => ({
      offers: out,
      problem: { ...problem, villageCapBp: share },
      reason: say('matching.in_if_village_share', { share: share / 100 }),
    })),
  ]
}

/** Nobody asks a maker for less than this part of her price. */
const leastOfPrice = 0.7
const roundTo = 100

/** As much less as it lies above the dearest that is in, and a step further; rupiah a piece, in whole hundreds. */
function lowerPrices(problem: PlanProblem, { view }: Cheapest, out: readonly PlanOffer[]): Change[] {
  const asked = new Map(out.map((offer) => [offer.key, offer]))
  const near = view.fit.offers.flatMap(({ offer, line }, place) => {
    if (!asked.has(offer.key)) return []
    const above = view.landed(place).minor - at(view.lines, line).dearestIn
    return [above, above + offer.priceMinor / 20].flatMap((less) => {
      const price = Math.floor((offer.priceMinor - less) / roundTo) * roundTo
      return price < offer.priceMinor && price >= offer.priceMinor * leastOfPrice ? [{ offer, price, less }] : []
    })
  })
  return near
    .sort((a, b) => a.less / a.offer.priceMinor - b.less / b.offer.priceMinor || (a.offer.key < b.offer.key ? -1 : 1))
    .map(({ offer, price }) => ({
      offers: [offer],
      problem: atPrice(problem, promiseOf(offer), offer.priceMinor - price),
      reason: say('matching.in_if_price', { price }),
    }))
}

function atPrice(problem: PlanProblem, promise: string, lessMinor: number): PlanProblem {
  const offers = problem.offers.map((offer) =>
    promiseOf(offer) === promise
      ? {
          ...offer,
          priceMinor: offer.priceMinor - lessMinor,
          ...(offer.priceTiers && {
            priceTiers: offer.priceTiers.map((tier) => ({ ...tier, priceMinor: tier.priceMinor - lessMinor })),
          }),
        }
      : offer,
  )
  return { ...problem, offers }
}

function withLine(problem: PlanProblem, changed: PlanLine): PlanProblem {
  return { ...problem, lines: problem.lines.map((line) => (line.key === changed.key ? changed : line)) }
}

/** By the smallest value first. */
function each<Value extends string | number>(
  offers: readonly PlanOffer[],
  valueOf: (offer: PlanOffer) => Value,
): { value: Value; offers: PlanOffer[] }[] {
  const values = [...new Set(offers.map(valueOf))].sort((a, b) => (a < b ? -1 : 1))
  return values.map((value) => ({ value, offers: offers.filter((offer) => valueOf(offer) === value) }))
}

function say(code: ReasonCode, params: Reason['params'] = {}): Reason {
  return { code, params }
}
