import type { Fit, FittedLine, FittedOffer, Maker, SharedPromise } from './fit-offers'

/** What an allocation is worth, most important first: less missing, fewer newcomers left out, less cost. */
export type Worth = { readonly missing: number; readonly newcomersMissing: number; readonly cost: number }

export function better(a: Worth, b: Worth): boolean {
  if (a.missing !== b.missing) return a.missing < b.missing
  if (a.newcomersMissing !== b.newcomersMissing) return a.newcomersMissing < b.newcomersMissing
  return a.cost < b.cost - 1e-6
}

/** An allocation being made: quantities by offer, with what they use of each line and limit, and a way back. */
export class Tally {
  readonly quantities: number[]
  readonly planned: number[]
  readonly newcomers: number[]
  /** How many offers of each maker are in. */
  readonly taking: number[]
  cost = 0
  private readonly used: bigint[][]
  /** Of each offer, the limits of its maker that it counts in. */
  private readonly bounds: { place: number; weight: bigint; atMost: bigint }[][]
  private readonly journal: { at: number; quantity: number }[] = []

  constructor(
    readonly fit: Fit,
    quantities: readonly number[] = [],
  ) {
    this.quantities = fit.offers.map(() => 0)
    this.planned = fit.lines.map(() => 0)
    this.newcomers = fit.lines.map(() => 0)
    this.taking = fit.makers.map(() => 0)
    this.used = fit.makers.map((maker) => maker.limits.map(() => 0n))
    this.bounds = fit.offers.map(() => [])
    for (const maker of fit.makers)
      for (const [place, { parts, atMost }] of maker.limits.entries())
        for (const { at, weight } of parts) this.bounds[maker.offers[at] ?? -1]?.push({ place, weight, atMost })
    for (const [at, quantity] of quantities.entries()) if (quantity) this.set(at, quantity)
  }

  set(at: number, quantity: number): void {
    const offer = this.offer(at)
    const before = this.quantities[at] ?? 0
    if (before === quantity) return
    this.journal.push({ at, quantity: before })
    this.quantities[at] = quantity
    const change = quantity - before
    this.planned[offer.line] = (this.planned[offer.line] ?? 0) + change
    if (offer.offer.newcomer) this.newcomers[offer.line] = (this.newcomers[offer.line] ?? 0) + change
    this.cost += change * offer.weight
    const maker = this.maker(offer)
    const taking = (this.taking[offer.maker] ?? 0) + (quantity ? 1 : 0) - (before ? 1 : 0)
    if (taking > 0 !== (this.taking[offer.maker] ?? 0) > 0) this.cost += taking > 0 ? maker.fixedMinor : -maker.fixedMinor
    this.taking[offer.maker] = taking
    const used = this.used[offer.maker] ?? []
    for (const { place, weight } of this.bounds[at] ?? []) used[place] = (used[place] ?? 0n) + weight * BigInt(change)
  }

  /** The most this offer may have, all others staying as they are: whole lots, 0 when not even its least fits. */
  room(at: number): number {
    const offer = this.offer(at)
    const now = this.quantities[at] ?? 0
    const line = this.line(offer.line)
    let most = Math.min(offer.most, now + line.roof - (this.planned[offer.line] ?? 0))
    if (most < offer.least) return 0
    for (const { place, weight, atMost } of this.bounds[at] ?? []) {
      const left = atMost - (this.used[offer.maker]?.[place] ?? 0n)
      most = Math.min(most, now + Number(left / weight))
    }
    const whole = Math.floor(most / offer.step) * offer.step
    return whole >= offer.least ? whole : 0
  }

  worth(): Worth {
    let missing = 0
    let newcomersMissing = 0
    for (const [at, line] of this.fit.lines.entries()) {
      missing += line.missingWeight * Math.max(0, line.needed - (this.planned[at] ?? 0))
      newcomersMissing += line.missingWeight * Math.max(0, line.newcomerFloor - (this.newcomers[at] ?? 0))
    }
    return { missing, newcomersMissing, cost: this.cost }
  }

  /** Whether every quantity and limit holds, exactly; a solver's floating answer is let in only through here. */
  holds(): boolean {
    const within = this.fit.offers.every(({ least, part, most, step, lockedIn }, at) => {
      const quantity = this.quantities[at] ?? 0
      return quantity === 0 ? !lockedIn : quantity >= (lockedIn ? least : part) && quantity <= most && quantity % step === 0
    })
    const roofs = this.fit.lines.every((line, at) => (this.planned[at] ?? 0) <= line.roof)
    return (
      within &&
      roofs &&
      this.fit.makers.every((maker) => maker.shared.every((promise) => this.isEnough(promise))) &&
      this.fit.makers.every((maker, at) => maker.limits.every((limit, place) => (this.used[at]?.[place] ?? 0n) <= limit.atMost))
    )
  }

  private isEnough({ least, offers }: SharedPromise): boolean {
    const taken = offers.reduce((all, at) => all + (this.quantities[at] ?? 0), 0)
    return taken === 0 || taken >= least
  }

  mark(): number {
    return this.journal.length
  }

  rollBack(mark: number): void {
    while (this.journal.length > mark) {
      const last = this.journal.pop()
      if (!last) return
      this.set(last.at, last.quantity)
      this.journal.pop()
    }
  }

  private offer(at: number): FittedOffer {
    const offer = this.fit.offers[at]
    if (!offer) throw new RangeError(`no offer at ${at}`)
    return offer
  }

  private line(at: number): FittedLine {
    const line = this.fit.lines[at]
    if (!line) throw new RangeError(`no line at ${at}`)
    return line
  }

  private maker(offer: FittedOffer): Maker {
    const maker = this.fit.makers[offer.maker]
    if (!maker) throw new RangeError(`no maker at ${offer.maker}`)
    return maker
  }
}
