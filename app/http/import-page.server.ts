import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { isId } from '#app/domain/shared/ids'
import { batchById } from '#db/queries/imports.server'
import { refusalResponse } from './refusals.server'
import { requireActor } from './viewer.server'

/** The list a page of the wizard is about; an unknown one answers 404. */
export async function requireImport({ request, context, params }: LoaderFunctionArgs) {
  const guarded = await requireActor(request, context, 'import.run')
  const { batchId } = params
  const batch = isId('importBatch', batchId) ? await batchById(guarded.db, batchId) : undefined
  if (!batch) throw refusalResponse({ code: 'importing.batch_unknown' }, await context.language())
  const shelf = { storage: guarded.storage, lists: guarded.lists }
  return { ...guarded, shelf, batch, here: `/house/imports/${batch.id}` }
}

/** The same while nothing of it is taken in; afterwards its own page tells what became of it. */
export async function requireStaged(args: LoaderFunctionArgs) {
  const page = await requireImport(args)
  if (page.batch.state !== 'staged') throw redirect(page.here, 303)
  return page
}

type Batch = Awaited<ReturnType<typeof requireImport>>['batch']

/** What pages may show of it. */
export function shownBatch({ id, state, file_name, sheet, sender, step }: Batch) {
  return { id, state, fileName: file_name, sheet, sender, step }
}
