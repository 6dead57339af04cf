import { createHash } from 'node:crypto'
import type { Solver, SolveRefusal } from '#app/domain/matching/solve.server'
import type { Day } from '#app/domain/shared/calendar'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { costOf, type MendOption, optionOf, shareOf, type SolvedMend } from './mend-options'
import { mendProblem } from './mend-problem'
import type { OrderToMend } from './order-to-mend'
import type { Trouble } from './trouble'
import type { Stand } from './waiting-list'

export type Mend = { readonly waiting: readonly Stand[]; readonly options: readonly MendOption[] }

/** How much later is tried, until all the buyer asked for is there. */
const laterDays = [7, 14, 21, 28, 42, 56]

/**
 * The ways to mend an order after one maker's trouble, each found by solving: on the day if that can be, and otherwise later or
 * fewer. The same order and trouble give the same ways.
 */
export async function lookForMend(
  solver: Solver,
  order: OrderToMend,
  trouble: Trouble,
  today: Day,
): Promise<Outcome<SolveRefusal, Mend>> {
  const solve = async (later: number, withOthers: boolean, as: Trouble = trouble): Promise<Outcome<SolveRefusal, SolvedMend>> => {
    const made = mendProblem(order, as, { today, laterDays: later, withOthers })
    const { known: makers } = order
    const request = { problem: made.problem, presets: ['lowestCost'] as const, brief: true as const }
    const solved = await solver.makePlans({ ...request, ...(makers.length > 0 && { known: { makers } }) })
    if (!solved.ok) return solved
    const [plan] = solved.plans
    return plan ? { ok: true, made, plan, laterDays: later } : refuse('matching.solver_failed')
  }
  const share = shareOf(order, trouble)
  const untroubled = await solve(0, false, { ...trouble, can: share.quantity, canBy: share.dueOn })
  if (!untroubled.ok) return untroubled
  const before = { costMinor: costOf(untroubled) }
  const onDay = await solve(0, true)
  if (!onDay.ok) return onDay
  const waiting = onDay.made.stands
  const asOption = (kind: MendOption['kind'], solved: SolvedMend) => optionOf(kind, order, trouble, solved, before)
  const first = asOption('on_time', onDay)

  if (first.planned >= first.asked) {
    if (first.moves.length === 0) return { ok: true, waiting, options: [first] }
    const alone = await solve(0, false)
    if (!alone.ok) return alone
    const reserve = asOption('reserve', alone)
    return { ok: true, waiting, options: reserve.planned >= reserve.asked ? [first, reserve] : [first] }
  }
  const fewer = first.planned > 0 ? [asOption('fewer', onDay)] : []
  for (const later of laterDays) {
    const solved = await solve(later, true)
    if (!solved.ok) return solved
    const option = asOption('later', solved)
    if (option.planned >= option.asked)
      return { ok: true, waiting: waiting.length > 0 ? waiting : solved.made.stands, options: [option, ...fewer] }
  }
  return { ok: true, waiting, options: fewer }
}

/** Tells one state of the order, and one way of mending it, from every other. */
export function markOfMend(order: OrderToMend, trouble: Trouble, option: MendOption): string {
  const { diaries, known: _, ...rest } = order
  const said = JSON.stringify({ rest, diaries: [...diaries], trouble, option })
  return createHash('sha256').update(said).digest('hex').slice(0, 32)
}
