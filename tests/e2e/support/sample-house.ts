import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from '../../support/postgres-cluster'

/** The house as `npm run demo` opens it, in a folder of its own. */
export async function startSampleHouse(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'balai-sample-'))
  const port = await freePort()
  const program = spawn(process.execPath, [resolve('build/cli/demo.js')], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await opened(program)
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      const gone = once(program, 'exit')
      program.kill('SIGTERM')
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function opened(program: ChildProcess): Promise<void> {
  return new Promise((open, fail) => {
    let text = ''
    program.once('exit', () => fail(new Error(`the sample house did not open: ${text}`)))
    program.stdout?.on('data', (bytes: Buffer) => {
      text += bytes.toString()
      if (text.includes('is open at')) open()
    })
  })
}
