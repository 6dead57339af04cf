import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ServerBuild } from '@remix-run/node'

const program = fileURLToPath(new URL('../../build/server/index.js', import.meta.url))

/** The pages as `npm run build` made them: the manifest that Remix itself serves by. */
export async function builtPages(): Promise<ServerBuild> {
  if (!existsSync(program)) throw new Error('the pages are not built: npm run build')
  const { pages } = (await import(/* @vite-ignore */ program)) as { pages: ServerBuild }
  return pages
}
