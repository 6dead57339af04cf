import loadHighs, { type Highs, type HighsCallbackMap, type Model } from 'highs'
import type { Answer, Asked, Engine } from './engine'
import type { Program } from './program'

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
    time_limit: Math.max(0.01, milliseconds / 1000),
    mip_rel_gap: asked.relativeGap,
    mip_abs_gap: asked.absoluteGap,
    mip_heuristic_run_feasibility_jump: false,
  })
  if (asked.start && !asked.relaxed) model.setSolution({ colValue: [...asked.start] })
  model.run(asked.relaxed ? {} : endAfter(highs, asked.mostSteps ?? Infinity))
  const status = model.getModelStatus()
  if (impossible.includes(status)) return { status: 'impossible', values: null, bound: Infinity, reduced: null }
  if (!proven.includes(status) && !stopped.includes(status)) throw new Error(`the solver ended with status ${status}`)
  const found = Number(model.info.get('primal_solution_status')) === highs.constants.solutionStatus.feasible
  const whole = !asked.relaxed && program.integrality.includes(1)
  const bound = whole ? Number(model.info.get('mip_dual_bound')) : relaxedBound(model, status)
  const solution = found ? model.getSolution() : undefined
  return {
    status: proven.includes(status) ? 'proven' : 'stopped',
    values: solution ? Array.from(solution.colValue) : null,
    bound: Number.isFinite(bound) ? bound : -Infinity,
    reduced: asked.relaxed && solution ? Array.from(solution.colDual) : null,
  }
}

/** HiGHS asks now and then whether to go on; its steps are the same on every machine, its seconds are not. */
function endAfter(highs: Highs, mostSteps: number): HighsCallbackMap {
  if (mostSteps === Infinity) return {}
  return {
    [highs.constants.callbackType.mipInterrupt]: (event) => {
      if (Number(event.data.mip_total_lp_iterations ?? 0) > mostSteps) event.interrupt()
    },
  }
}

/** A linear program that was cut off proves nothing. */
function relaxedBound(model: Model, status: number): number {
  return proven.includes(status) ? model.getObjectiveValue() : -Infinity
}
