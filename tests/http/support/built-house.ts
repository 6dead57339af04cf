import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { atTheEnd } from '#tests/support/endings'

const program = fileURLToPath(new URL('../../../build/server.js', import.meta.url))

export type BuiltHouse = {
  port: number
  origin: string
  process: ChildProcess
  /** Every line of its log so far. */
  lines: () => Record<string, unknown>[]
  ended: Promise<number | null>
}

/** The built server as it runs in production, a process of its own. */
export async function builtHouse(env: Record<string, string> = {}): Promise<BuiltHouse> {
  if (!existsSync(program)) throw new Error('the server is not built: npm run build')
  const folder = await mkdtemp(join(tmpdir(), 'balai-built-'))
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      PORT: '0',
      PUBLIC_URL: 'http://127.0.0.1',
      HOUSE_SECRET: 'a loom, a river, a boat and a house',
      DATABASE_URL: join(folder, 'house.sqlite'),
      STORAGE_DIR: join(folder, 'files'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  atTheEnd(async () => {
    child.kill('SIGKILL')
    await ended
    await rm(folder, { recursive: true, force: true })
  })
  const log = logOf(child)
  const { port } = await Promise.race([
    log.line((line) => line['msg'] === 'the house is open'),
    ended.then(() => Promise.reject(new Error(log.text()))),
  ])
  return { port: Number(port), origin: `http://127.0.0.1:${String(port)}`, process: child, lines: log.lines, ended }
}

function logOf(child: ChildProcess) {
  let text = ''
  const lines = () =>
    text
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => (text += bytes.toString()))
  return {
    text: () => text,
    lines,
    async line(isIt: (line: Record<string, unknown>) => boolean): Promise<Record<string, unknown>> {
      for (;;) {
        const found = text.includes('\n') ? lines().find(isIt) : undefined
        if (found) return found
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
  }
}
