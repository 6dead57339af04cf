import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { may } from '#app/auth/permissions'
import type { RouteHandle } from '#app/http/handle'
import { requireActor } from '#app/http/viewer.server'
import { staffEntries } from '#app/ui/house/entries'

export const handle: RouteHandle = { room: 'staff' }

/** Everybody in the house begins at the first of the desks that are theirs: for most that is the inbox. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer } = await requireActor(request, context, 'house.read')
  const desk = staffEntries.find(({ permission }) => may(viewer, permission))
  return redirect(desk?.href ?? '/account', 303)
}
