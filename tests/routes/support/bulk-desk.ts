import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { formKey } from '#app/http/form-key.server'
import type { Database } from '#db/client.server'
import { answerOf, visit } from '#tests/auth/visits'
import { now } from '#tests/support/clock'

export type Route = (args: LoaderFunctionArgs) => Promise<unknown>
export type Form = Record<string, string | string[]>
type Answer = {
  refusal?: { code: string }
  problems?: Record<string, { code: string }>
  refused?: { id: string; name: string; code: string }[]
  done?: { key: string; params: { count: number } }
  question?: { count: number; to: string | null; fields: Record<string, string> }
}

/** Sends and looks at lists in which several are moved at once, as `staff` unless somebody else is named. */
export function bulkDesk(db: Database, staff: Actor) {
  async function send(route: Route, path: string, form: Form, by: Actor = staff, at: Instant = now) {
    const { request, context } = visit(db, path, { _key: formKey(), ...form })
    const answer = await answerOf(
      route({ request, context: { ...context, now: at, actor: () => Promise.resolve(by) }, params: {} }),
    )
    const told = answer.status === 303 ? {} : ((await answer.json()) as Answer)
    return { status: answer.status, to: answer.headers.get('location'), flash: answer.headers.get('set-cookie'), ...told }
  }
  async function look<T>(route: Route, path: string, by: Actor = staff): Promise<T> {
    const { request, context } = visit(db, path)
    const answer = await answerOf(route({ request, context: { ...context, actor: () => Promise.resolve(by) }, params: {} }))
    return (await answer.json()) as T
  }
  const undoable = async (route: Route, path: string, by: Actor = staff) =>
    (await look<{ bulk: { undo: { stepId: string; count: number; said: string } | null } }>(route, path, by)).bulk.undo
  const statesOf = async (table: 'products' | 'standards' | 'motifs') =>
    (
      await db
        .selectFrom(table as 'products')
        .select('state')
        .orderBy('id')
        .execute()
    ).map(({ state }) => state)
  return { send, look, undoable, statesOf }
}
