import { may, type Permission } from '#app/auth/permissions'
import { type WaitingKind, waitingKinds } from '#app/domain/desk/waiting-kinds'
import type { Actor } from '#app/domain/people/actor'

const asks = { product: 'catalogue.review', motif: 'motif.assign', list: 'import.run' } as const satisfies Record<
  WaitingKind,
  Permission
>

/** The kinds of waiting things that this member of staff decides on. */
export function decidesOf(viewer: Actor): WaitingKind[] {
  return waitingKinds.filter((kind) => may(viewer, asks[kind]))
}
