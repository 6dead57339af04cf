import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { atTheEnd } from '../endings'

export type StartedProcess = {
  /** Everything it has said so far. */
  said: () => string
  /** Waits for its good end and returns what it said; throws when it failed. */
  ended: () => Promise<string>
  /** Waits until it has said so many lines. */
  lines: (count: number) => Promise<void>
  /** SIGKILL: it gets no chance to tidy up. */
  kill: () => Promise<void>
}

/** Another process of ours running a TypeScript file; killed when the test ends, if it has not ended by itself. */
export function startProcess(script: string, ...args: string[]): StartedProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = once(child, 'close')
  let said = ''
  let complained = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))

  const kill = async () => {
    child.kill('SIGKILL')
    await closed
  }
  atTheEnd(kill)
  return {
    said: () => said,
    kill,
    ended: async () => {
      await closed
      if (child.exitCode !== 0) throw new Error(`${script} failed: ${complained}`)
      return said
    },
    lines: async (count) => {
      while (said.split('\n').length <= count)
        await Promise.race([once(child.stdout, 'data'), closed.then(() => fail(script, complained))])
    },
  }
}

function fail(script: string, complained: string): never {
  throw new Error(`${script} ended early: ${complained}`)
}
