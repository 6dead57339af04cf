import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'

/** Everything that `npm test` does, to the end even when something on the way fails; the last line adds it up. */
const stages: [name: string, count: () => Count][] = [
  ['lint', nothingToCount],
  ['types', nothingToCount],
  ['build', nothingToCount],
  ['test:unit', vitestCount],
  ['test:e2e', playwrightCount],
]

type Count = { passed: number; failed: number }

const folder = '.cache/reports'
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const total: Count = { passed: 0, failed: 0 }
for (const [name, count] of stages) {
  const { status } = spawnSync('npm', ['run', '--silent', name], {
    stdio: 'inherit',
    env: { ...process.env, TEST_REPORTS: folder, KEEP_BUILD: '1' },
  })
  const { passed, failed } = count()
  total.passed += passed
  // A stage that fails without naming a test has failed all the same.
  total.failed += status === 0 ? failed : Math.max(failed, 1)
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed === 0 ? 0 : 1

function nothingToCount(): Count {
  return { passed: 0, failed: 0 }
}

/** A runner that reports no test at all has failed: nothing was shown. */
function counted(passed: number, failed: number): Count {
  return passed + failed === 0 ? { passed, failed: 1 } : { passed, failed }
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

function vitestCount(): Count {
  const report = read('vitest.json') as VitestReport | undefined
  if (!report) return counted(0, 0)
  // A file that cannot even be loaded has no tests to fail.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return counted(report.numPassedTests, report.numFailedTests + broken.length)
}

function playwrightCount(): Count {
  const report = read('playwright.json') as { stats: { expected: number; unexpected: number; flaky: number } } | undefined
  return counted(report?.stats.expected ?? 0, (report?.stats.unexpected ?? 0) + (report?.stats.flaky ?? 0))
}

function read(file: string): unknown {
  const path = `${folder}/${file}`
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}
