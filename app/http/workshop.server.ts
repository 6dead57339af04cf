import { type AppLoadContext, redirect } from '@remix-run/node'
import type { Permission } from '#app/auth/permissions'
import { isId } from '#app/domain/shared/ids'
import { workshopOf } from '#db/queries/workshop.server'
import { refusalResponse } from './refusals.server'
import { type Guarded, requireActor } from './viewer.server'

export type Workshop = Guarded & {
  producer: NonNullable<Awaited<ReturnType<typeof workshopOf>>>
  /** A field officer acts for the producer: both names are recorded. */
  onBehalf: boolean
  /** Ends every link of the workshop, so that it stays the same producer's. */
  suffix: '' | `?for=${string}`
}

/** Whose workshop this is: one's own, or with `?for=prd_…` one that a field officer acts for. A foreign one is unknown. */
export async function requireWorkshop(request: Request, context: AppLoadContext, permission: Permission): Promise<Workshop> {
  const guarded = await requireActor(request, context, permission)
  const { db, viewer } = guarded
  const named = new URL(request.url).searchParams.get('for')
  const wanted = named ?? viewer.producerIds[0]
  if (!wanted) throw redirect('/workshop/choose', 303)
  const producer = isId('producer', wanted) ? await workshopOf(db, viewer, wanted) : undefined
  if (!producer) throw refusalResponse({ code: 'shared.not_found' }, await context.language())
  return { ...guarded, producer, onBehalf: !viewer.producerIds.includes(producer.id), suffix: named ? `?for=${producer.id}` : '' }
}
