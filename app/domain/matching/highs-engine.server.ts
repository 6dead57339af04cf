import loadHighs, { type Highs, type Model } from 'highs'
import type { Program } from './program'
import type { Answer, Asked, Engine } from './engine'

const proven = [7, 11, 12]
const impossible = [8, 9]
const stopped = [13, 14, 15, 16, 17]

/** HiGHS in this thread: it blocks until done. This build has one thread and the seed is fixed, so the same program has the same answer. */
export async function highsEngine(): Promise<(millisecondsLeft: () => number) => Engine> {
  const highs = await loadHighs()
  return (millisecondsLeft) => ({
    outOfTime: () => millisecondsLeft() <= 0,
    solve: (program, asked) => {
      const model = highs.createModel(asked.relaxed ? { ...program, integrality: undefined } : program)
      try {
        return run(highs, model, program, asked, millisecondsLeft())
      } finally {
        model.dispose()
      }
    },
  })
}

function run(highs: Highs, model: Model, program: Program, asked: Asked, milliseconds: number): Answer {
  model.options.set({
    output_flag: false,
    random_seed: 7,
    time_limit: Math.max(0.01, (milliseconds * (asked.timeShare ?? 1)) / 1000),
    mip_rel_gap: asked.relativeGap,
    mip_abs_gap: asked.absoluteGap,
  })
  if (asked.start && !asked.relaxed) model.setSolution({ colValue: [...asked.start] })
  model.run()
  const status = model.getModelStatus()
  if (impossible.includes(status)) return { status: 'impossible', values: null, bound: Infinity }
  if (!proven.includes(status) && !stopped.includes(status)) throw new Error(`the solver ended with status ${status}`)
  const found = Number(model.info.get('primal_solution_status')) === highs.constants.solutionStatus.feasible
  const whole = !asked.relaxed && program.integrality.includes(1)
  const bound = whole ? Number(model.info.get('mip_dual_bound')) : relaxedBound(model, status)
  return {
    status: proven.includes(status) ? 'proven' : 'stopped',
    values: found ? Array.from(model.getSolution().colValue) : null,
    bound: Number.isFinite(bound) ? bound : -Infinity,
  }
}

/** A linear program that was cut off proves nothing. */
function relaxedBound(model: Model, status: number): number {
  return proven.includes(status) ? model.getObjectiveValue() : -Infinity
}
