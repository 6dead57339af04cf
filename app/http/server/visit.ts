import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Language } from '#app/domain/people/actor'
import { queryOf } from './house-context'
import { askedLanguage, browserLanguage } from './languages'

export type VisitTypes = { Bindings: HttpBindings; Variables: { requestId: string } }
export type Visit = Context<VisitTypes>

/** The language of who has not signed in, or of whom it is not known yet. */
export function visitorLanguage({ env: { incoming } }: Visit): Language {
  const { cookie, 'accept-language': accepted } = incoming.headers
  return askedLanguage(queryOf(incoming.url)) ?? browserLanguage(cookie, accepted)
}
