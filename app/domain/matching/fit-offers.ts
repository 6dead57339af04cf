import { assemble } from './assemble'
import type { Limit } from './capacity'
import { downTo, type Draft, draftOffer } from './draft-offers'
import { byKey, type Fit, type FittedOffer, type Terms } from './fit'
import { fitLines } from './fit-lines'
import { grouped, limitsOf, type Placed, villageLimits } from './limits'
import type { PlanLine, PlanOffer, PlanProblem, Reason } from './matching'
import { settleMaker } from './settle-promises'

/**
 * Sets out what each offer can still give under the terms; offers that can give nothing are barred, with the reason.
 * Everything is put in the order of its key, so that the plan does not depend on the order of the input.
 */
export function fitOffers(problem: PlanProblem, terms: Terms): Fit {
  const lines = [...problem.lines].sort(byKey)
  const offers = [...problem.offers].sort(byKey)
  const barred = new Map<string, Reason>()
  const drafts = draftOffers(problem, terms, offers, lines, barred)
  const draftsOf = byProducer(drafts, ({ draft }) => draft.offer.producerKey)
  const offersOf = byProducer(offers, ({ producerKey }) => producerKey)
  const producers = [...problem.producers].sort(byKey)
  const limits = [
    ...producers.flatMap((producer) => limitsOf(problem, terms, producer, draftsOf.get(producer.key) ?? [], lines)),
    ...villageLimits(terms, drafts, lines),
  ]
  const narrowed = narrow(drafts, limits)
  const settled = producers.map(({ key }) => {
    const own = (draftsOf.get(key) ?? []).flatMap(({ at }) => narrowed[at] ?? [])
    return settleMaker(key, problem, terms, own, offersOf.get(key) ?? [], barred)
  })
  const lists = assemble(problem, settled)
  const kept = sharedLimits(limits, drafts, lists.offers)
  return {
    problem,
    terms,
    ...lists,
    lines: fitLines(
      problem,
      terms,
      lines,
      drafts.map(({ draft }) => draft),
      lists.offers,
    ),
    limits: kept,
    limitsOf: incidence(kept, lists.offers.length),
    barred,
  }
}

function draftOffers(
  problem: PlanProblem,
  terms: Terms,
  offers: readonly PlanOffer[],
  lines: readonly PlanLine[],
  barred: Map<string, Reason>,
): Placed[] {
  const lineAt = new Map(lines.map((line, at) => [line.key, at]))
  const known = new Set(problem.producers.map(({ key }) => key))
  const placed: Placed[] = []
  for (const offer of offers) {
    const place = lineAt.get(offer.lineKey)
    const line = place === undefined ? undefined : lines[place]
    if (!line || place === undefined || !known.has(offer.producerKey))
      throw new Error(`offer ${offer.key} names a line or producer that is not in the problem`)
    const draft = draftOffer(problem, terms, offer, line, place)
    if ('code' in draft) barred.set(offer.key, draft)
    else placed.push({ at: placed.length, draft })
  }
  return placed
}

function byProducer<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  return new Map(grouped(values, keyOf).flatMap((own) => (own[0] ? [[keyOf(own[0]), own] as const] : [])))
}

/** Lowers each offer's most to what every limit leaves it alone. */
function narrow(drafts: readonly Placed[], limits: readonly Limit[]): Draft[] {
  const narrowed = drafts.map(({ draft }) => draft)
  for (const { cause, parts, atMost } of limits)
    for (const { at, weight } of parts) {
      const draft = narrowed[at]
      const alone = Math.floor(atMost / weight)
      if (draft && alone < draft.most) narrowed[at] = { ...draft, most: downTo(alone, draft.step), cappedBy: cause }
    }
  return narrowed
}

/** The limits that can still bind: over several offers, and less than all they give together. */
function sharedLimits(limits: readonly Limit[], drafts: readonly Placed[], offers: readonly FittedOffer[]): Limit[] {
  const placeOf = new Map(offers.map(({ offer }, place) => [offer.key, place]))
  return limits.flatMap((limit) => {
    const parts = limit.parts.flatMap(({ at, weight }) => {
      const place = placeOf.get(drafts[at]?.draft.offer.key ?? '')
      return place === undefined ? [] : [{ at: place, weight }]
    })
    const all = parts.reduce((sum, { at, weight }) => sum + weight * (offers[at]?.most ?? 0), 0)
    return parts.length > 1 && all > limit.atMost ? [{ ...limit, parts }] : []
  })
}

function incidence(limits: readonly Limit[], count: number): { limit: number; weight: number }[][] {
  const of = Array.from({ length: count }, (): { limit: number; weight: number }[] => [])
  for (const [limit, { parts }] of limits.entries()) for (const { at, weight } of parts) of[at]?.push({ limit, weight })
  return of
}
