import type { WaitingKind } from '#app/domain/desk/waiting-kinds'

const desks = { product: '/house/products', motif: '/house/motifs', list: '/house/imports' } as const satisfies Record<
  WaitingKind,
  string
>

/** Where it is decided. */
export function waitingHref({ kind, id }: { kind: WaitingKind; id: string }): string {
  return `${desks[kind]}/${id}`
}
