import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Builds once; `KEEP_BUILD=1` tests what is in `build/` already. */
export default function globalSetup() {
  if (process.env.KEEP_BUILD === '1' && existsSync('build/server.js')) return
  const { status } = spawnSync('npm', ['run', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('the build failed')
}
