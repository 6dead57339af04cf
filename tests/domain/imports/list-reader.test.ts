import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { createListReader, developmentListWorker } from '#app/domain/imports/list-reader.server'
import { openList } from '#app/domain/imports/open-list.server'
import { listReader } from '#tests/support/list-reader'

const names = ['DATA IKM KERAJINAN HSU 2024.xlsx', 'ikm_belu_2020.csv']
async function fixture(fileName: string) {
  return { fileName, bytes: new Uint8Array(await readFile(new URL(`../../fixtures/imports/${fileName}`, import.meta.url))) }
}

/** As many makers as are let in at all, each with a long address. */
function largest() {
  const row = (n: number) => `${n};Penganyam ${n};Jl. ${'panjang sekali '.repeat(24)}${n};Tikar purun;${n} lembar/bulan\n`
  const text = 'No;Nama;Alamat;Produk;Kapasitas\n' + Array.from({ length: 19_000 }, (_, n) => row(n + 1)).join('')
  return { fileName: 'besar.csv', bytes: new TextEncoder().encode(text) }
}

const choose = { what: 'choose' } as const

describe('the reader of lists in its thread', () => {
  const reader = listReader()

  test.each(names)('says of %s what is said without a thread', async (name) => {
    const file = await fixture(name)
    const chosen = await reader.ask(file, choose)
    if (!chosen.ok) throw new Error(chosen.code)
    expect(chosen).toEqual(openList(file, choose))
    const [{ name: sheet, layout } = { name: '', layout: undefined }] = chosen.sheets
    if (!layout) throw new Error('no sheet')
    for (const question of [
      { what: 'read', sheet, layout, decisions: [] } as const,
      { what: 'guess', sheet, headerRow: 2 } as const,
    ])
      expect(await reader.ask(file, question)).toEqual(openList(file, question))
  })

  test('refuses a sheet that is not there, and what is no list', async () => {
    const file = await fixture(names[1] ?? '')
    expect(await reader.ask(file, { what: 'guess', sheet: 'none', headerRow: 1 })).toMatchObject({ code: 'imports.no_table' })
    const nothing = { fileName: 'x.xlsx', bytes: new Uint8Array([1, 2, 3]) }
    expect(await reader.ask(nothing, choose)).toMatchObject({ ok: false })
  })

  test('leaves the request thread free while it reads the largest list there may be', async () => {
    const file = largest()
    expect(file.bytes.length).toBeGreaterThan(7_000_000)
    let longest = 0
    let last = performance.now()
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    const chosen = await reader.ask(file, choose)
    clearInterval(beat)
    expect(chosen).toMatchObject({ ok: true })
    expect(longest).toBeLessThan(400)
  }, 60_000)
})

async function workerOf(source: string): Promise<URL> {
  const file = join(await mkdtemp(join(tmpdir(), 'worker-')), 'worker.mjs')
  await writeFile(file, `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { ${source} })`)
  return pathToFileURL(file)
}

describe('a list that is too much', () => {
  test('is refused when its time is over, and the next one is read', async () => {
    const reasons: unknown[] = []
    const reader = createListReader({
      workerUrl: developmentListWorker(),
      timeLimitMs: 20_000,
      onFailure: (reason) => reasons.push(reason),
    })
    const slow = createListReader({ workerUrl: await workerOf('for (;;);'), timeLimitMs: 200 })
    const file = await fixture(names[1] ?? '')
    expect(await slow.ask(file, choose)).toEqual({ ok: false, code: 'imports.file_too_heavy' })
    expect(await slow.ask(file, choose)).toEqual({ ok: false, code: 'imports.file_too_heavy' })
    await slow.close()
    expect(await reader.ask(file, choose)).toMatchObject({ ok: true })
    expect(reasons).toEqual([])
    await reader.close()
  }, 30_000)

  test('is refused when it wants more memory than a list may have; the house lives on', async () => {
    const workerUrl = await workerOf('const all = []; for (;;) all.push(new Array(100_000).fill(all.length))')
    const reader = createListReader({ workerUrl, memoryMb: 32 })
    expect(await reader.ask(await fixture(names[1] ?? ''), choose)).toEqual({ ok: false, code: 'imports.file_too_heavy' })
    await reader.close()
  }, 30_000)

  test('is called unreadable when the thread broke over it, and why is told to the log', async () => {
    const reasons: unknown[] = []
    const workerUrl = await workerOf(`throw new Error('out of luck')`)
    const reader = createListReader({ workerUrl, onFailure: (reason) => reasons.push(reason) })
    expect(await reader.ask(await fixture(names[1] ?? ''), choose)).toEqual({ ok: false, code: 'imports.file_unreadable' })
    expect(reasons).toEqual(['out of luck'])
    await reader.close()
  })
})

test('works from the bundled file, as in production', async () => {
  const outfile = fileURLToPath(new URL('../../../node_modules/.cache/list-worker.js', import.meta.url))
  const entryPoints = [fileURLToPath(new URL('../../../app/domain/imports/list-worker.server.ts', import.meta.url))]
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external' })
  const reader = createListReader({ workerUrl: pathToFileURL(outfile) })
  expect(await reader.ask(await fixture(names[0] ?? ''), choose)).toMatchObject({ ok: true })
  await reader.close()
})
