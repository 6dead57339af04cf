import type { WaitingKind } from '#app/domain/desk/waiting-kinds'

/** What kind of thing waits, in words. */
export function waitingWord({ kind, revises }: { kind: WaitingKind; revises: number }) {
  return revises === 1 ? 'review.kind.revision' : (`review.kind.${kind}` as const)
}
