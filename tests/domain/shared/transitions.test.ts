import { describe, expect, test } from 'vitest'
import { eventsOpenTo, stateAfter, type Transition } from '#app/domain/shared/transitions'

/** What every file `…-states.ts` may export. */
type StatesModule = Record<string, unknown>
type Table = { name: string; states: readonly string[]; rows: readonly Transition[] }

const modules = import.meta.glob<StatesModule>('/app/domain/**/*-states.ts', { eager: true })

/** `quoteTransitions` belongs to `quoteStates`; the first of the states is where everything begins. */
const tables: Table[] = Object.entries(modules).flatMap(([path, module]) =>
  Object.keys(module)
    .filter((name) => name.endsWith('Transitions'))
    .map((name) => {
      const states = module[name.replace(/Transitions$/, 'States')]
      if (!Array.isArray(states)) throw new Error(`${path}: ${name} has no list of states beside it`)
      return { name, states: states as string[], rows: module[name] as Transition[] }
    }),
)

test('every file of states declares a table', () => {
  expect(tables.map((table) => table.name)).toEqual(
    expect.arrayContaining(['orderTransitions', 'quoteTransitions', 'commitmentTransitions']),
  )
  for (const [path, module] of Object.entries(modules)) {
    expect(
      Object.keys(module).some((name) => name.endsWith('Transitions')),
      path,
    ).toBe(true)
  }
})

describe.each(tables)('$name', ({ states, rows }) => {
  const events = [...new Set(rows.map((row) => row.event))]

  test('names only states that there are, each once', () => {
    expect(new Set(states).size).toBe(states.length)
    expect([...new Set(rows.flatMap((row) => [row.from, row.to]))].filter((state) => !states.includes(state))).toEqual([])
  })

  test('reaches every state from the first', () => {
    const reached = new Set([states[0]])
    for (let before = -1; before !== reached.size;) {
      before = reached.size
      for (const row of rows) if (reached.has(row.from)) reached.add(row.to)
    }
    expect(states.filter((state) => !reached.has(state))).toEqual([])
  })

  test('says where each pair leads once', () => {
    const pairs = rows.map((row) => `${row.from} ${row.event}`)
    expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).toEqual([])
  })

  test('leads from every declared pair to its state, and from no other anywhere', () => {
    for (const from of states) {
      for (const event of [...events, 'unheardOf']) {
        const declared = rows.find((row) => row.from === from && row.event === event)
        expect(stateAfter(rows, from, event), `${from} ${event}`).toBe(declared?.to)
      }
    }
  })

  test('lets somebody cause each event, and opens it to nobody else', () => {
    const everyone = [
      'producer',
      'buyer',
      'fieldOfficer',
      'sourcing',
      'quality',
      'curator',
      'logistics',
      'finance',
      'programmes',
      'admin',
      'system',
    ] as const
    for (const row of rows) {
      expect(row.by.length, `${row.from} ${row.event}`).toBeGreaterThan(0)
      for (const mover of everyone) {
        expect(eventsOpenTo(rows, row.from, [mover]).includes(row.event), `${mover}: ${row.from} ${row.event}`).toBe(
          row.by.includes(mover),
        )
      }
    }
  })

  test('opens nothing to nobody', () => {
    for (const from of states) expect(eventsOpenTo(rows, from, [])).toEqual([])
  })
})
