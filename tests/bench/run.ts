import { spawnSync } from 'node:child_process'

/** Everything that `npm run bench` measures, one after the other; each prints its own table. */
const benches = [
  'weights.ts',
  'catalogue.bench.ts',
  'search.bench.ts',
  'layout.bench.ts',
  'inquiries.bench.ts',
  'sign-in.bench.ts',
  'matching.bench.ts',
  'matching-grid.bench.ts',
  'matching-beside.bench.ts',
  'chance.bench.ts',
]

let failed = false
for (const bench of benches) {
  process.stdout.write(`\n## ${bench}\n\n`)
  const { status } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', `tests/bench/${bench}`], { stdio: 'inherit' })
  failed ||= status !== 0
}
process.exitCode = failed ? 1 : 0
