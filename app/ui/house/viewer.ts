import { type Permission, permissions, type Party } from '#app/auth/permissions'
import type { StaffRole } from '#app/domain/people/actor'
import type { MessageKey } from '#app/i18n'

/** What a page's frame knows of who is signed in. */
export type FrameViewer = { name: string; roles: readonly StaffRole[]; isProducer: boolean; isBuyer: boolean }

export function viewerMay(viewer: FrameViewer, permission: Permission): boolean {
  const allowed: readonly Party[] = permissions[permission]
  return partiesIn(viewer).some((party) => allowed.includes(party))
}

/** The word under the name: the first role for staff. */
export function roleKey(viewer: FrameViewer): MessageKey {
  const [role] = viewer.roles
  if (role) return `shell.role_${role}`
  return viewer.isProducer ? 'shell.role_producer' : 'shell.role_buyer'
}

/** Where the signed-in viewer's own pages begin. */
export function ownPages(viewer: FrameViewer): { href: string; key: MessageKey } {
  if (viewer.isBuyer) return { href: '/buying', key: 'shell.your_pages' }
  if (viewer.isProducer || viewerMay(viewer, 'field.act')) return { href: '/workshop', key: 'shell.workshop' }
  return viewer.roles.length > 0 ? { href: '/house', key: 'shell.house' } : { href: '/account', key: 'shell.account' }
}

function partiesIn(viewer: FrameViewer): Party[] {
  return [...viewer.roles, ...(viewer.isProducer ? (['producer'] as const) : []), ...(viewer.isBuyer ? (['buyer'] as const) : [])]
}
