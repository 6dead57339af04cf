// Starts the worker from its TypeScript source, for development and tests; production starts the bundled file.
import { register } from 'tsx/esm/api'

register()
await import(new URL('./list-worker.server.ts', import.meta.url).href)
