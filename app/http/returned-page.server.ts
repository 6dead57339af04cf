import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Permission } from '#app/auth/permissions'
import { isReturnedList, type ReturnedList } from '#app/domain/returned-lists/returned-list'
import { isId } from '#app/domain/shared/ids'
import { returnedListById } from '#db/queries/returned-lists.server'
import { refusalResponse } from './refusals.server'
import { requireActor } from './viewer.server'

/** What a single edit of the list asks for. */
const permissions: Record<ReturnedList, Permission> = {
  vocabulary: 'vocabulary.edit',
  standards: 'standard.edit',
  centres: 'producer.gather',
  motifs: 'motif.propose',
}

/** The list that a page takes in again; one that does not come in again answers 404. */
export async function requireReturning({ request, context, params }: LoaderFunctionArgs) {
  const list = isReturnedList(params['list']) ? params['list'] : undefined
  const guarded = await requireActor(request, context, list ? permissions[list] : 'house.read')
  if (!list) throw refusalResponse({ code: 'exports.list_unknown' }, await context.language())
  return { ...guarded, list, here: `/house/returned/${list}` }
}

/** One file of it that was read; another list's is not there. */
export async function requireReturned(args: LoaderFunctionArgs) {
  const page = await requireReturning(args)
  const { returnedId } = args.params
  const returned = isId('returnedList', returnedId) ? await returnedListById(page.db, returnedId) : undefined
  if (returned?.list !== page.list) throw refusalResponse({ code: 'returned.unknown' }, await args.context.language())
  return { ...page, returned, here: `${page.here}/${returned.id}` }
}
