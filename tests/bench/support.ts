import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
