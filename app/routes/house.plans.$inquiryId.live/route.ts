import type { LoaderFunctionArgs } from '@remix-run/node'
import { isId } from '#app/domain/shared/ids'
import { eventStream } from '#app/http/live/event-stream.server'
import { markOf } from '#app/http/live/lookout.server'
import { refusalResponse } from '#app/http/refusals.server'
import { requireActor } from '#app/http/viewer.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, lookout } = await requireActor(request, context, 'plan.read')
  const { inquiryId: id } = params
  if (!isId('inquiry', id) || (await markOf(db, id)) === null)
    throw refusalResponse({ code: 'plans.inquiry_unknown' }, await context.language())
  return eventStream(lookout, id)
}
