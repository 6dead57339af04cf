import type { AppLoadContext } from '@remix-run/node'
import { changeProfile } from '#app/domain/people/change-account.server'
import type { Actor, Language } from '#app/domain/people/actor'
import type { Database } from '#db/client.server'
import { countOnList } from '#db/queries/inquiry-lists.server'
import { listHash } from './list-cookie.server'

/** How many lines the visitor has gathered; nothing is asked of the database for whoever has no list. */
export function linesOnList(db: Database, request: Request): Promise<number> {
  const hash = listHash(request)
  return hash ? countOnList(db, hash) : Promise.resolve(0)
}

/** A language asked for by a link stays the account's: its letters and its next pages are in it too. */
export async function rememberLanguage({ db, now }: AppLoadContext, actor: Actor, language: Language): Promise<void> {
  await changeProfile(db, actor, { name: actor.name, language }, now)
}
