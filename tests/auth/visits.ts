import type { AppLoadContext } from '@remix-run/node'
import pino from 'pino'
import { actorOfRequest } from '#app/auth/session.server'
import { readEnv } from '#app/env.server'
import type { Database } from '#db/client.server'
import { now } from '#tests/support/clock'

const env = readEnv({ NODE_ENV: 'test', PUBLIC_URL: 'https://balai.example', LOG_LEVEL: 'silent' })
const log = pino({ level: 'silent' })

/** What routes are given, for those that need neither pictures nor the solver. */
export function visit(db: Database, path: string, form?: Record<string, string | string[]>, cookie = '') {
  const request = new Request(`https://balai.example${path}`, {
    headers: { cookie },
    ...(form && {
      method: 'POST',
      body: new URLSearchParams(Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))),
    }),
  })
  const known: Partial<AppLoadContext> = {
    db,
    env,
    log,
    now,
    address: '203.0.113.7',
    requestId: 'test',
    nonce: '',
    actor: () => actorOfRequest(db, request, now, env),
    language: () => Promise.resolve('id'),
  }
  return { request, context: known as AppLoadContext, params: {} }
}

/** Also what a route throws: a redirect, a refusal. */
export async function answerOf(work: Promise<unknown>): Promise<Response> {
  const answer = await work.catch((thrown: unknown) => thrown)
  if (answer instanceof Response) return answer
  throw answer
}
