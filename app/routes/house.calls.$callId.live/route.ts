import type { LoaderFunctionArgs } from '@remix-run/node'
import { isId } from '#app/domain/shared/ids'
import { eventStream } from '#app/http/live/event-stream.server'
import { markOf } from '#app/http/live/lookout.server'
import { refusalResponse } from '#app/http/refusals.server'
import { requireActor } from '#app/http/viewer.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, lookout } = await requireActor(request, context, 'call.read')
  const { callId: id } = params
  if (!isId('supplyCall', id) || (await markOf(db, id)) === null)
    throw refusalResponse({ code: 'supply.call_unknown' }, await context.language())
  return eventStream(lookout, id)
}
