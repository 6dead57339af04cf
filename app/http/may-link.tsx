import { useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type Party, type Permission, permissions } from '#app/auth/permissions'
import type { StaffRole } from '#app/domain/people/actor'

type RootData = { viewer: { roles: readonly StaffRole[]; isProducer: boolean; isBuyer: boolean } | null }

/** A link for those who may follow it; for the others its words. The page behind it asks again by itself. */
export function MayLink({ to, permission, children }: { to: string; permission: Permission; children: ReactNode }) {
  const root = useRouteLoaderData<RootData>('root')
  const allowed: readonly Party[] = permissions[permission]
  const parties = partiesIn(root?.viewer ?? null)
  return parties.some((party) => allowed.includes(party)) ? <a href={to}>{children}</a> : children
}

function partiesIn(viewer: RootData['viewer']): Party[] {
  if (!viewer) return ['anonymous']
  return [...viewer.roles, ...(viewer.isProducer ? (['producer'] as const) : []), ...(viewer.isBuyer ? (['buyer'] as const) : [])]
}
