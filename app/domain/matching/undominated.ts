import type { Plan } from './matching'

/**
 * What a plan is judged by; less is better in each. Chances and the Gini are told in tenths of a percent and thousandths: what is
 * finer is the luck of the simulation, not a reason to prefer one.
 */
export type Measures = readonly [short: number, costMinor: number, unsure: number, gini: number, fewHands: number]

export function measuresOf({ lines, cost, chance, giniPpm, households }: Plan): Measures {
  const short = lines.reduce((all, line) => all + line.short, 0)
  const unsure = Math.round((1 - (chance?.wholeAndOnTime.p ?? 0)) * 1000)
  return [short, cost.totalMinor, unsure, Math.round(giniPpm / 1000), -households]
}

/** Whether the first is nowhere worse than the second, and somewhere better. */
export function beats(one: Measures, other: Measures): boolean {
  return one.every((value, at) => value <= (other[at] ?? 0)) && one.some((value, at) => value < (other[at] ?? 0))
}

/** Those that no other beats; of those that are alike the first. */
export function undominated<Judged extends { readonly measures: Measures }>(all: readonly Judged[]): Judged[] {
  return all.filter(
    ({ measures }, place) =>
      !all.some(
        (other, at) =>
          beats(other.measures, measures) || (at < place && other.measures.every((value, of) => value === measures[of])),
      ),
  )
}

/** Nearer than this in cost (of the whole), in chance and in spread, two plans are the same to whoever chooses. */
const toldApart = { cost: 0.004, unsure: 8, gini: 15 }

/** How far apart two plans are, in steps that can be told apart. */
function distance([, cost, unsure, gini]: Measures, [, otherCost, otherUnsure, otherGini]: Measures): number {
  return Math.max(
    Math.abs(cost - otherCost) / (toldApart.cost * Math.max(1, Math.min(cost, otherCost))),
    Math.abs(unsure - otherUnsure) / toldApart.unsure,
    Math.abs(gini - otherGini) / toldApart.gini,
  )
}

/** Of the rest, up to so many that lie farthest from all that are shown already. */
export function farthest<Judged extends { readonly measures: Measures }>(
  shown: readonly Judged[],
  rest: readonly Judged[],
  most: number,
): Judged[] {
  const picked: Judged[] = []
  const room = (one: Judged) => Math.min(...[...shown, ...picked].map(({ measures }) => distance(one.measures, measures)))
  while (picked.length < most) {
    const left = rest.filter((one) => !picked.includes(one)).map((one) => ({ one, room: room(one) }))
    const next = left.reduce<{ one: Judged | null; room: number }>((best, here) => (here.room > best.room ? here : best), {
      one: null,
      room: 1,
    })
    if (!next.one) return picked
    picked.push(next.one)
  }
  return picked
}
