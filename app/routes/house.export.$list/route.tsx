import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { dayOf } from '#app/domain/shared/calendar'
import { exportFormats, exportLimit, exportTable } from '#app/http/export-table.server'
import { choice } from '#app/http/fields'
import { parseQuery } from '#app/http/forms.server'
import { isListName, lists } from '#app/http/lists/lists'
import { refusalResponse } from '#app/http/refusals.server'
import { requireActor } from '#app/http/viewer.server'
import { translator } from '#app/i18n'
import { exportedRows, exportLists } from './lists.server'

const query = z.object({ format: choice(exportFormats).default('xlsx') })

/** A list as a file, with the filters in its address and for the eyes that may see its screen. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const name = isListName(params.list) ? params.list : undefined
  const { db, viewer, now } = await requireActor(request, context, name ? lists[name].permission : 'house.read')
  const language = await context.language()
  if (!name) throw refusalResponse({ code: 'exports.list_unknown' }, language)
  const t = translator(language)
  const rows = await exportedRows(name, request, { db, viewer, now, t, most: exportLimit + 1 })
  if (rows.length > exportLimit) throw refusalResponse({ code: 'exports.too_large', params: { most: exportLimit } }, language)
  const table = { name: `${name}-${dayOf(now)}`, heads: exportLists[name].heads.map((head) => t(head)), rows }
  return exportTable(table, parseQuery(request, query).format)
}
