import { type Asked, binsOf, type Held, hold } from '#tests/domain/chance/held'
import { plainWorld } from '#tests/domain/chance/plans'
import type { World } from '#tests/domain/chance/worlds'
import { print } from './support'

/** Whether plans said to be so sure are kept so often, on made-up histories of several kinds: `npx tsx tests/bench/chance.bench.ts`. */
const worlds: World[] = [
  plainWorld,
  { ...plainWorld, name: 'long records', history: 'long' },
  { ...plainWorld, name: 'short records', history: 'short' },
  { ...plainWorld, name: 'long tails', days: 'longTailed' },
  { ...plainWorld, name: 'crooked days', days: 'skewed' },
  { ...plainWorld, name: 'half on the day', days: 'onTheDay' },
  { ...plainWorld, name: 'much rain', shared: 0.35 },
  { ...plainWorld, name: 'disasters', disasters: 0.02, unreliable: 0.08, spoiled: 0.01 },
]
const effort = { worlds: 10, plans: 30, runs: 4_000, endings: 400 }
const band = [0.87, 0.93] as const
const asked: Asked = 'wholeAndOnTime'

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const row = (...cells: string[]) => print(`| ${cells.join(' | ')} |`)

row('histories', 'plans said 87–93 % sure', 'said', 'kept', 'error', 'within 3')
row('---', '---', '---', '---', '---', '---')
const sure: Held[] = []
for (const [at, world] of worlds.entries()) {
  const held = hold(world, { ...effort, sure: 0.9 }, 11 + at).map((one) => one[asked])
  sure.push(...held.map((one) => ({ ...one, world: one.world + 100 * at })))
  show(world.name, held)
}
show('all', sure)

function show(name: string, held: readonly Held[]): void {
  const [, bin] = binsOf(held, [0, ...band, 1])
  if (!bin) return
  row(
    name,
    `${bin.plans}`,
    percent(bin.said),
    percent(bin.kept),
    percent(bin.error),
    Math.abs(bin.kept - bin.said) <= 0.03 ? 'yes' : 'NO',
  )
}

print('')
const drawn = worlds.flatMap((world, at) =>
  hold(world, { ...effort, worlds: 4 }, 31 + at).map((one) => ({ ...one[asked], world: one[asked].world + 100 * at })),
)
picture(binsOf([...drawn, ...sure], [0, 0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95, 1]))

/** Said from left to right, kept upwards; `·` is where both are the same, `o` what was found. */
function picture(bins: ReturnType<typeof binsOf>): void {
  const [width, height] = [61, 21]
  const cells = Array.from({ length: height }, () => Array.from({ length: width }, () => ' '))
  const put = (said: number, kept: number, mark: string) => {
    const line = cells[height - 1 - Math.round(kept * (height - 1))]
    if (line) line[Math.round(said * (width - 1))] = mark
  }
  for (let at = 0; at < width; at++) put(at / (width - 1), at / (width - 1), '·')
  for (const { plans, said, kept } of bins) if (plans > 0) put(said, kept, 'o')
  for (const [at, line] of cells.entries()) {
    const label = at % 5 === 0 ? `${100 - at * 5} %` : ''
    print(`${label.padStart(6)} |${line.join('').trimEnd()}`)
  }
  print(`${' '.repeat(7)}+${'-'.repeat(width)}`)
  print(`${' '.repeat(7)}0 %${'said'.padStart(29)}${'100 %'.padStart(30)}`)
}
