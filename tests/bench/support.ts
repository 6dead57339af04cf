import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'

export type Served = { origin: string; pid: number; close: () => Promise<void> }

const settings = {
  NODE_ENV: 'production' as const,
  PORT: '0',
  PUBLIC_URL: 'http://127.0.0.1',
  HOUSE_SECRET: 'a loom, a river, a boat and a house',
  LOG_LEVEL: 'info',
}

/** The built server in a process of its own, on a database that was filled before. */
export async function served(env: Record<string, string>): Promise<Served & { openedAfterMs: number }> {
  const child = spawn(process.execPath, ['--max-old-space-size=512', '--max-semi-space-size=4', 'build/server.js'], {
    env: { ...process.env, ...settings, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { port, afterMs } = await opened(child)
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    // As the house itself says: the line is held back up to a second before it is written.
    openedAfterMs: afterMs,
    close: () => ended(child),
  }
}

function opened(child: ChildProcess): Promise<{ port: number; afterMs: number }> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.once('exit', () => reject(new Error(`the server did not open: ${text}`)))
    child.stdout?.on('data', (bytes: Buffer) => {
      text += bytes.toString()
      const line = /"port":(\d+)(?:,"afterMs":(\d+))?/.exec(text)
      if (line) resolve({ port: Number(line[1]), afterMs: Number(line[2] ?? 0) })
    })
  })
}

async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}

type Built = typeof import('#app/http/server/built')

/** The built house in this very process, so that what it does stands beside what else is measured here. */
export async function builtHouse(url: string, folder: string) {
  // React reads it when it is loaded, and is many times slower without.
  process.env['NODE_ENV'] = 'production'
  const build = (path: string) => new URL(`../../build/${path}`, import.meta.url)
  const { createHouseServer, readEnv } = (await import(/* @vite-ignore */ fileURLToPath(build('server/index.js')))) as Built
  const settings = { NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'error', DATABASE_URL: url, STORAGE_DIR: join(folder, 'files') }
  const house = await createHouseServer({
    env: readEnv(settings),
    clientFolder: fileURLToPath(build('client')),
    solverWorker: build('solver-worker.js'),
    listWorker: build('list-worker.js'),
  })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    close: async () => {
      agent.destroy()
      await house.close()
    },
    /** The bytes of a page; a session that opens nothing keeps it out of the cache. */
    get: (path: string) =>
      new Promise<number>((resolve, reject) => {
        const headers = { cookie: 'session=none', 'accept-language': 'id' }
        get({ port: house.port, host: '127.0.0.1', path, agent, headers }, (answer) => {
          let bytes = 0
          answer.on('data', (part: Buffer) => (bytes += part.length))
          answer.on('end', () =>
            answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path}: ${answer.statusCode}`)),
          )
        }).on('error', reject)
      }),
  }
}

/** A Node server that answers with the bytes of a file, in a process of its own. */
export async function bare(bytesIn: string): Promise<Served> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/bare-server.ts', bytesIn], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { port } = await opened(child)
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, close: () => ended(child) }
}

export type Load = { perSecond: number; p99Ms: number; failed: number; cpuMsEach: number }

/** So many requests one after another over a few connections, and the CPU that the server's process spent on each. */
export async function load(
  origin: string,
  pid: number,
  path: string,
  options: { amount: number; headers?: Record<string, string> },
): Promise<Load> {
  const before = cpuMs(pid)
  const result = await autocannon({ url: origin + path, connections: 8, amount: options.amount, headers: options.headers ?? {} })
  const spent = cpuMs(pid) - before
  return {
    perSecond: result.requests.total / result.duration,
    p99Ms: result.latency.p99,
    failed: result.non2xx + result.errors,
    cpuMsEach: spent / options.amount,
  }
}

/** CPU a process has used, user and system, in ms (Linux: ticks of a hundredth of a second). */
export function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Memory a process holds, in MB. */
export function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_000
}

export async function scratch(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'balai-bench-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
