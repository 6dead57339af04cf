import { daysBetween } from '#app/domain/shared/calendar'
import type { RefusalParams } from '#app/domain/shared/refusal'
import type { PlanPreset, ReasonCode } from '#app/domain/supply/plan-words'
import type { Limit } from './capacity'
import type { FittedLine, FittedOffer } from './fit-offers'
import type { Reason } from './matching'
import type { Solved } from './search'
import { Tally } from './tally'

/** One clause for each offer, in or out; each is checked against the finished plan before it is said. */
export function reasonsFor(preset: PlanPreset, { fit, quantities }: Solved): Map<string, Reason> {
  const reasons = new Map(fit.barred)
  const view = new PlanView(preset, new Tally(fit, quantities))
  for (const [at, { offer }] of fit.offers.entries()) reasons.set(offer.key, quantities[at] ? view.whyIn(at) : view.whyOut(at))
  return reasons
}

const say = (code: ReasonCode, params: RefusalParams = {}): Reason => ({ code, params })

type Prices = { readonly dearestIn: number; readonly cheapestOut: number }

class PlanView {
  private readonly pieces: number[]
  private readonly prices: Prices[]
  private readonly offered: number[]

  constructor(
    private readonly preset: PlanPreset,
    private readonly tally: Tally,
  ) {
    const { offers, makers, lines } = tally.fit
    this.pieces = makers.map((maker) => maker.offers.reduce((all, at) => all + this.quantity(at), 0))
    this.offered = lines.map((line) => line.offers.reduce((all, at) => all + (offers[at]?.most ?? 0), 0))
    this.prices = lines.map((line) => ({
      dearestIn: Math.max(0, ...line.offers.filter((at) => this.quantity(at)).map((at) => this.landed(at))),
      cheapestOut: Math.min(...line.offers.filter((at) => !this.quantity(at)).map((at) => this.landed(at))),
    }))
  }

  whyIn(at: number): Reason {
    const { offer, line: place, lockedIn } = this.offer(at)
    const line = this.line(place)
    const quantity = this.quantity(at)
    if (lockedIn) return say('matching.in_locked', { quantity })
    const part = quantity < offer.most ? this.whyNotMore(at) : undefined
    if (part) return part
    const others = (this.offered[place] ?? 0) - this.offer(at).most
    if (others < line.needed) return say('matching.in_needed', { others, needed: line.needed })
    const newcomers = this.tally.newcomers[place] ?? 0
    if (offer.newcomer && newcomers - quantity < line.newcomerFloor)
      return say('matching.in_newcomer', { floor: line.newcomerFloor })
    const [price, next] = [this.landed(at), this.prices[place]?.cheapestOut ?? Infinity]
    if (price <= next && next < Infinity) return say('matching.in_cheapest', { price: Math.round(price), next: Math.round(next) })
    return this.whyRatherThanCheaper(at, Math.round(price))
  }

  whyOut(at: number): Reason {
    const { offer, line: place, most } = this.offer(at)
    const least = this.leastOf(at)
    const line = this.line(place)
    const planned = this.tally.planned[place] ?? 0
    const price = Math.round(this.landed(at))
    if (planned < line.needed) {
      if (planned + least > line.roof) return say('matching.out_least', { least, room: line.needed - planned })
      const limit = this.binding(at, least)
      if (limit) return say(sharedOut[limit], { most })
      return say('matching.out_unsearched')
    }
    const dearest = Math.round(this.prices[place]?.dearestIn ?? 0)
    if (price > dearest) return say('matching.out_dearer', { price, dearest })
    const slack = daysBetween(offer.readyOn, line.line.latestReadyOn)
    const target = this.tally.fit.terms.weights.slackTargetDays
    if (slack < target) return say('matching.out_riskier', { count: slack, target })
    return say('matching.out_covered', { planned, needed: line.needed })
  }

  private whyNotMore(at: number): Reason | undefined {
    const { offer, line: place, most, step, cappedBy } = this.offer(at)
    const quantity = this.quantity(at)
    const rest = { quantity, most: offer.most }
    if (quantity === most) return cappedBy ? say(partly[cappedBy], rest) : say('matching.part_lots', { ...rest, lot: step })
    const limit = this.binding(at, quantity + step)
    if (limit) return say(partly[limit], rest)
    const line = this.line(place)
    if ((this.tally.planned[place] ?? 0) >= line.needed) return say('matching.part_covered', { ...rest, needed: line.needed })
    return undefined
  }

  private whyRatherThanCheaper(at: number, price: number): Reason {
    const { offer, line, maker } = this.offer(at)
    if ((this.tally.taking[maker] ?? 0) > 1) return say('matching.in_same_trip', { price })
    const slack = daysBetween(offer.readyOn, this.line(line).line.latestReadyOn)
    if (this.preset === 'safest' && slack >= this.tally.fit.terms.weights.slackTargetDays)
      return say('matching.in_early', { count: slack })
    const hands = this.tally.fit.makers[maker]?.hands ?? 1
    const perHand = Math.round((this.quantity(at) * offer.priceMinor) / hands)
    if (this.tally.fit.terms.incomePerHandMinor !== null) return say('matching.in_spread', { perHand, hands })
    return say('matching.in_fits', { price })
  }

  /** The limit shared with the maker's other offers that keeps this one from `quantity`. */
  private binding(at: number, quantity: number): Limit['cause'] | undefined {
    const maker = this.tally.fit.makers[this.offer(at).maker]
    return maker?.limits.find((limit) => {
      const wanted = limit.parts.map(({ at: part, weight }) => {
        const place = maker.offers[part] ?? -1
        return weight * BigInt(place === at ? quantity : this.quantity(place))
      })
      return (
        limit.parts.some(({ at: part }) => maker.offers[part] === at) && wanted.reduce((all, one) => all + one, 0n) > limit.atMost
      )
    })?.cause
  }

  /** A piece with its part of the trip to the maker: as planned, or at its cheapest for one that is out. */
  private landed(at: number): number {
    const { offer, maker, most } = this.offer(at)
    const fixed = this.tally.fit.makers[maker]?.fixedMinor ?? 0
    const pieces = this.pieces[maker] ?? 0
    if (this.quantity(at)) return offer.priceMinor + fixed / pieces
    return offer.priceMinor + (pieces ? 0 : fixed / most)
  }

  /** What this line would have to take: a single lot where another line already draws on the same promise. */
  private leastOf(at: number): number {
    const { maker, least, part } = this.offer(at)
    const promise = this.tally.fit.makers[maker]?.shared.find(({ offers }) => offers.includes(at))
    return promise?.offers.some((other) => this.quantity(other)) ? part : least
  }

  private quantity(at: number): number {
    return this.tally.quantities[at] ?? 0
  }

  private offer(at: number): FittedOffer {
    const offer = this.tally.fit.offers[at]
    if (!offer) throw new RangeError(`no offer at ${at}`)
    return offer
  }

  private line(at: number): FittedLine {
    const line = this.tally.fit.lines[at]
    if (!line) throw new RangeError(`no line at ${at}`)
    return line
  }
}

const partly = {
  capacity: 'matching.part_capacity',
  share: 'matching.part_share_cap',
  income: 'matching.part_income',
  promise: 'matching.part_promise',
} as const
const sharedOut = {
  capacity: 'matching.out_capacity_shared',
  share: 'matching.out_share_cap_shared',
  income: 'matching.out_income_shared',
  promise: 'matching.out_promise_shared',
} as const
