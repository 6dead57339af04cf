import type { ServerBuild } from '@remix-run/node'
import pino, { type Logger } from 'pino'
import type { Env } from '#app/env.server'

export type HouseLog = { log: Logger; stop: () => void }

/** Lines are gathered and written a few at a time, at the latest after a second. */
export function houseLog(level: Env['LOG_LEVEL']): HouseLog {
  const out = pino.destination({ dest: 1, sync: false, minLength: 4096 })
  const log = pino({ level, base: null }, out)
  const now = setInterval(() => out.flush(), 1000)
  now.unref()
  const stop = () => {
    clearInterval(now)
    out.flushSync()
  }
  return { log, stop }
}

/**
 * The path of a request as far as the house's own words go: what was filled in (names, numbers, tokens) becomes `:`,
 * so that no log tells of a person.
 */
export function loggablePath(words: ReadonlySet<string>): (path: string) => string {
  return (path) => {
    const steps = path.split('/', 8)
    return steps.map((step) => (step === '' || words.has(step) ? step : ':')).join('/')
  }
}

/** Every fixed word in the addresses of the pages. */
export function wordsOfRoutes(routes: ServerBuild['routes']): Set<string> {
  const words = new Set<string>(['assets', 'fonts', 'img', 'healthz', 'readyz'])
  for (const route of Object.values(routes)) {
    for (const step of route?.path?.split('/') ?? []) if (!/^[:*]/.test(step)) words.add(step)
  }
  return words
}
