import { afterAll, afterEach, beforeEach } from 'vitest'

type Ending = () => Promise<void>

const ofFile: Ending[] = []
const ofTest: Ending[] = []
let insideTest = false

/** Undoes something when the running test ends, or when the file does if it was set up by `beforeAll`. Last in, first out. */
export function atTheEnd(ending: Ending): void {
  ;(insideTest ? ofTest : ofFile).push(ending)
}

async function runAll(endings: Ending[]): Promise<void> {
  const failures: unknown[] = []
  for (let ending = endings.pop(); ending; ending = endings.pop()) await ending().catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, 'tidying up after a test failed')
}

/** Called once a file, by the setup file: its hooks lie around all hooks of the tests. */
export function runEndings(): void {
  beforeEach(() => {
    insideTest = true
  })
  afterEach(async () => {
    insideTest = false
    await runAll(ofTest)
  })
  afterAll(() => runAll(ofFile))
}
