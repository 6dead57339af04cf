import { parseQuery } from '#app/http/forms.server'
import { withoutPaging } from '#app/http/lists/kept-query'
import { type ListName, lists, type QueryOf } from '#app/http/lists/lists'
import { imports, outbox, review, staff } from './desk-lists.server'
import type { Asked, ExportList } from './export-list'
import { motifs, products, searches, standards, vocabulary } from './goods-lists.server'
import { calendar, centres, deliveries, duplicates, makers } from './makers-lists.server'
import { calls, inquiries, orders, plans, quotes, rates, standing } from './sales-lists.server'

/** Every list of the house can be taken along: one that has no table here does not compile. */
export const exportLists: { readonly [Name in ListName]: ExportList<Name> } = {
  ...{ makers, deliveries, centres, duplicates, calendar },
  ...{ products, standards, motifs, vocabulary, searches },
  ...{ inquiries, calls, standing, plans, quotes, orders, rates },
  ...{ review, imports, staff, outbox },
}

/** What the list's screen finds by the filters in the address, from its first page on. */
export function exportedRows<Name extends ListName>(name: Name, request: Request, asked: Omit<Asked<Name>, 'query'>) {
  const query = parseQuery(withoutPaging(request), lists[name].query) as QueryOf<Name>
  return exportLists[name].rows({ ...asked, query })
}
