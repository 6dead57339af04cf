import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import options from './remix.config.js'

const here = fileURLToPath(new URL('.', import.meta.url))

/** Builds the server around the pages together with them, so that each module is there once. Stands after Remix, which enters at the pages. */
const serverAroundPages: Plugin = {
  name: 'server-around-pages',
  config: (_, { isSsrBuild }) => (isSsrBuild ? { build: { rollupOptions: { input: 'app/http/server/built.ts' } } } : {}),
}

export default defineConfig({
  plugins: [remix(options), serverAroundPages],
  resolve: { alias: [{ find: /^#(app|db)\//, replacement: `${here}$1/` }] },
  // Hundreds of small files that would be opened one by one at the start.
  ssr: { noExternal: ['kysely', 'zod', 'lucia', 'oslo', /^@oslojs\//, 'hono', '@hono/node-server', 'libphonenumber-js'] },
  build: { target: 'es2022', assetsInlineLimit: 0 },
  // Server only; Vite would look into it for the browser.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
})
