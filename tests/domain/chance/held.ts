import type { Chance } from '#app/domain/chance/chance'
import { simulate } from '#app/domain/chance/simulate'
import { learn } from '#app/domain/chance/learn'
import { daysBetween } from '#app/domain/shared/calendar'
import { producersOf } from './plans'
import { chancy, type Chancy, happens, historyOf, planOver, trueMakers, type TruePlan, weather, type World } from './worlds'

/** What was said of a plan, and the share of its true endings in which it was kept. */
export type Held = { readonly said: number; readonly kept: number; readonly world: number }

export type Asked = 'whole' | 'onTime' | 'wholeAndOnTime'

const asked3 = ['whole', 'onTime', 'wholeAndOnTime'] as const

export type Effort = {
  readonly worlds: number
  readonly plans: number
  readonly runs: number
  readonly endings: number
  /** Plans are asked for just so much that they are said to be kept with about this probability. */
  readonly sure?: number
}

/** So many houses of one kind, each learning from its own history and then speaking of so many plans. */
export function hold(world: World, { worlds, plans, runs, endings, sure }: Effort, seed: number): Record<Asked, Held>[] {
  return Array.from({ length: worlds }, (_, at) => {
    const chance = chancy(seed * 1000 + at)
    const truths = trueMakers(world, chance)
    const makers = historyOf(world, truths, chance)
    const experience = learn(makers)
    const producers = producersOf(experience, makers)
    return Array.from({ length: plans }, (): Record<Asked, Held> => {
      const drawn = planOver(truths, chance)
      const speak = (plan: TruePlan) => simulate({ ...plan, producers }, experience, { runs, seed: at })
      const plan = sure === undefined ? drawn : asSure(drawn, speak, sure)
      const said = speak(plan)
      const kept = endingsOf(world, plan, chance, endings)
      const held = (asked: Asked) => ({ said: said[asked].p, kept: kept[asked] / endings, world: at })
      return { whole: held('whole'), onTime: held('onTime'), wholeAndOnTime: held('wholeAndOnTime') }
    })
  }).flat()
}

/** The same makers, asked for no more than comes in time in so many of the runs; lines that fail together are asked for a little more. */
function asSure(plan: TruePlan, speak: (plan: TruePlan) => Chance, sure: number): TruePlan {
  const planned = (key: string) => plan.rows.reduce((all, row) => all + (row.lineKey === key ? row.quantity : 0), 0)
  const whole = plan.lines.map((line) => ({ ...line, demand: planned(line.key) }))
  const rank = plan.lines.length > 1 || sure > 0.92 ? 'p95' : 'p90'
  const { lines } = speak({ ...plan, lines: whole })
  const demand = (key: string) => planned(key) - (lines.find((line) => line.key === key)?.missingOnDay[rank] ?? 0)
  return { ...plan, lines: whole.map((line) => ({ ...line, demand: Math.max(1, demand(line.key)) })) }
}

type Arrived = { readonly line: number; readonly after: number; readonly pieces: number }

function endingsOf(world: World, plan: TruePlan, chance: Chancy, endings: number): Record<Asked, number> {
  const kept = { whole: 0, onTime: 0, wholeAndOnTime: 0 }
  const deliver = deliveriesOf(world, plan, chance)
  for (let ending = 0; ending < endings; ending++) {
    const arrived = deliver()
    const lines = plan.lines.map(({ demand }, line) => {
      const own = arrived.filter((one) => one.line === line && one.pieces > 0).sort((a, b) => a.after - b.after)
      let [all, inTime, late] = [0, 0, 0]
      for (const { pieces, after } of own) {
        if (all < demand && after > 0) late += 1
        all += pieces
        if (after <= 0) inTime += pieces
      }
      return { whole: all >= demand, onTime: own.length > 0 && late === 0, wholeAndOnTime: inTime >= demand }
    })
    for (const asked of asked3) if (lines.every((line) => line[asked])) kept[asked] += 1
  }
  return kept
}

function deliveriesOf(world: World, { lines, rows, makers }: TruePlan, chance: Chancy): () => Arrived[] {
  const work = makers.map((maker) => ({
    maker,
    rows: rows.flatMap(({ producerKey, lineKey, quantity, readyOn }) => {
      const line = lines.findIndex(({ key }) => key === lineKey)
      return producerKey === maker.key ? [{ line, quantity, slack: daysBetween(readyOn, lines[line]!.latestReadyOn) }] : []
    }),
  }))
  return () => {
    const sky = weather(world, chance)
    return work.flatMap(({ maker, rows }) => {
      const { came, daysLate, accepted } = happens(world, maker, sky, chance)
      return rows.map(({ line, quantity, slack }) => {
        const delivered = came >= 1 ? quantity : Math.min(quantity - 1, Math.floor(quantity * came))
        return { line, after: daysLate - slack, pieces: accepted(delivered) }
      })
    })
  }
}

/** Of all plans, those said to be kept with about so much probability, and how many were; the error is that of the worlds' means. */
export type Bin = {
  readonly from: number
  readonly to: number
  readonly plans: number
  readonly said: number
  readonly kept: number
  readonly error: number
}

export function binsOf(all: readonly Held[], edges: readonly number[]): Bin[] {
  return edges.slice(1).map((to, at) => {
    const from = edges[at]!
    const inside = all.filter(({ said }) => said >= from && (said < to || (to === 1 && said === 1)))
    const mean = (of: (held: Held) => number) => inside.reduce((sum, held) => sum + of(held), 0) / inside.length
    const [said, kept] = [mean((held) => held.said), mean((held) => held.kept)]
    const perWorld = new Map<number, number>()
    for (const held of inside) perWorld.set(held.world, (perWorld.get(held.world) ?? 0) + held.kept - held.said - (kept - said))
    const squares = [...perWorld.values()].reduce((sum, off) => sum + off * off, 0)
    return { from, to, plans: inside.length, said, kept, error: Math.sqrt(squares) / inside.length }
  })
}
