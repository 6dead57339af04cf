import type { ServerBuild } from '@remix-run/node'
import { createServer } from 'vite'
import { readEnv } from './env.server'

const env = readEnv()
const vite = await createServer({ appType: 'custom', server: { middlewareMode: true, hmr: { port: env.PORT + 1 } } })
// The server is loaded by Vite as the pages are, so that both use the same modules.
const { openHouse } = (await vite.ssrLoadModule('/app/http/server/open-house.ts')) as typeof import('./http/server/open-house')
const house = await openHouse({
  env,
  pages: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild,
  inFront: vite.middlewares,
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void Promise.all([house.close(), vite.close()]).then(() => process.exit(0)))
}
