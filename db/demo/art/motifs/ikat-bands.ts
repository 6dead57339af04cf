import type { Palette } from '../palettes'
import { randomFrom, round } from '../svg'

/** A bitmap of the tied figure: 0 is ground, 1 light, 2 accent, 3 mid. Rows of equal length. */
export type TiedFigure = readonly (readonly number[])[]

const HALF_WIDTH = 19
const HALF_HEIGHT = 22

/** Nested lozenges with right-angled hooks, built by mirroring one quarter four ways. */
export function hookedLozenge(hooks: boolean): TiedFigure {
  const grid = Array.from({ length: 2 * HALF_HEIGHT + 1 }, () => new Array<number>(2 * HALF_WIDTH + 1).fill(0))
  const put = (x: number, y: number, dye: number) => {
    for (const sx of [1, -1])
      for (const sy of [1, -1]) {
        const row = grid[HALF_HEIGHT + sy * y]
        const column = HALF_WIDTH + sx * x
        if (row && column >= 0 && column < row.length) row[column] = dye
      }
  }
  const edge = (a: number, b: number, y: number) => Math.round(a * (1 - y / b))
  const outline = (a: number, b: number, dye: number) => {
    for (let y = 0; y <= b; y++) for (const x of [edge(a, b, y), Math.max(0, edge(a, b, y) - 1)]) put(x, y, dye)
  }
  const filled = (a: number, b: number, dye: number) => {
    for (let y = 0; y <= b; y++) for (let x = 0; x <= edge(a, b, y); x++) put(x, y, dye)
  }
  outline(11, 17, 1)
  outline(7, 11, 2)
  filled(4, 6, 1)
  filled(2, 3, 3)
  put(0, 0, 1)
  if (hooks) hooksAround(put, (y) => edge(11, 17, y))
  companion(put)
  finial(put)
  return grid
}

type Put = (x: number, y: number, dye: number) => void

/** Each hook goes out, up and back. */
function hooksAround(put: Put, edgeAt: (y: number) => number) {
  for (const y of [3, 7, 11, 15]) {
    const x = edgeAt(y)
    for (let i = 1; i <= 4; i++) put(x + i, y, 1)
    for (let i = 0; i <= 2; i++) put(x + 4, y + i, 1)
    put(x + 3, y + 2, 1)
    put(x + 2, y + 2, 1)
  }
  for (let x = 12; x <= 14; x++) put(x, 0, 1)
}

/** The half-drop companion, cut by the side of the band. */
function companion(put: Put) {
  for (let y = 0; y <= 8; y++) {
    const reach = Math.round(5 * (1 - y / 8))
    put(HALF_WIDTH - reach, HALF_HEIGHT - y, 2)
    if (reach > 1) put(HALF_WIDTH - reach + 1, HALF_HEIGHT - y, 2)
    if (reach <= 3 && y < 5) for (let x = 0; x <= 2 - Math.floor(y / 2); x++) put(HALF_WIDTH - x, HALF_HEIGHT - y, 3)
  }
}

function finial(put: Put) {
  for (let y = 18; y <= 20; y++) put(0, y, 1)
  put(1, 20, 1)
  put(2, 20, 1)
  put(2, 19, 1)
}

export const smallLozenge: TiedFigure = [
  [0, 0, 1, 0, 0],
  [0, 1, 0, 1, 0],
  [1, 0, 2, 0, 1],
  [0, 1, 0, 1, 0],
  [0, 0, 1, 0, 0],
  [0, 0, 0, 0, 0],
]

const CELL = 5
const JITTER = 2.4
const THREADS_PER_CELL = 3

type Band = {
  readonly figure: TiedFigure
  readonly x: number
  readonly width: number
  readonly height: number
  readonly palette: Palette
  readonly seed: string
}

/**
 * Each column of the figure is woven of three warp threads, and every thread slips its own colour
 * changes up or down a little: that is how tied and dyed warps feather in the loom.
 */
export function ikatBand({ figure, x, width, height, palette, seed }: Band): string {
  const random = randomFrom(seed)
  const rows = figure.length
  const columns = figure[0]?.length ?? 0
  const margin = Math.floor((Math.floor(width / CELL) - columns) / 2)
  const repeats = Math.ceil(height / (rows * CELL)) + 1
  const thread = CELL / THREADS_PER_CELL
  const crisp = ['', '', '', '']
  const halo = ['', '', '', '']
  const weave = (dye: number, at: number, from: number, to: number) => {
    const start = from + (random() - 0.5) * JITTER
    const end = to + (random() - 0.5) * JITTER
    crisp[dye] += `M${at} ${round(start)}V${round(end)}`
    halo[dye] += `M${at} ${round(start - JITTER * (0.6 + random()))}V${round(end + JITTER * (0.6 + random()))}`
  }
  for (let column = 0; column < columns; column++)
    for (let t = 0; t < THREADS_PER_CELL; t++) {
      const at = round(x + (column + margin) * CELL + (t + 0.5) * thread)
      const slip = (random() - 0.5) * JITTER * 1.6
      for (let r = 0; r < repeats; r++)
        for (const run of runsOf(figure, column))
          weave(run.dye, at, (r * rows + run.from) * CELL + slip, (r * rows + run.to) * CELL + slip)
    }
  const dyes = [palette.ground, palette.light, palette.accent, palette.mid]
  return [1, 2, 3]
    .filter((dye) => crisp[dye])
    .map(
      (dye) =>
        `<path d="${halo[dye]}" stroke="${dyes[dye]}" stroke-opacity=".38" stroke-width="${round(thread)}"/><path d="${crisp[dye]}" stroke="${dyes[dye]}" stroke-opacity=".93" stroke-width="${round(thread * 0.98)}"/>`,
    )
    .join('')
}

function runsOf(figure: TiedFigure, column: number) {
  const runs: { dye: number; from: number; to: number }[] = []
  let from = 0
  figure.forEach((row, y) => {
    const dye = row[column] ?? 0
    if (dye === figure[y + 1]?.[column]) return
    if (dye) runs.push({ dye, from, to: y + 1 })
    from = y + 1
  })
  return runs
}
