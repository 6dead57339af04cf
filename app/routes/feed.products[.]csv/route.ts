import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvLine } from '#app/domain/shared/csv'
import { publicUrl } from '#app/env.server'
import { publicPage } from '#app/http/public-page'
import { optionalActor } from '#app/http/viewer.server'
import { feedItems } from '#db/queries/public-pages.server'
import { feedRow, type FeedRow, mostInFeed, nextStretch, stretchFrom } from '../feed.products[.]json/feed-row'

const columns = [
  ...['id', 'url', 'name_id', 'name_en', 'craft', 'material_id', 'material_en', 'motif', 'made_in', 'maker', 'makers'],
  ...['price', 'currency', 'unit', 'min_quantity', 'lead_days', 'capacity_per_year', 'stock', 'hs6'],
  ...['size', 'tolerance', 'botanical', 'weight_g', 'carton_pieces', 'carton_size', 'care_id', 'care_en'],
  ...['picture', 'picture_text_id', 'picture_text_en'],
] as readonly (keyof FeedRow)[]

/** The same as the feed in JSON, as a table; the header `Link` leads on. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  const origin = publicUrl(context.env)
  const items = await feedItems(context.db, stretchFrom(request.url), mostInFeed)
  const next = nextStretch(items, '/feed/products.csv', origin)
  const rows = items.map((item) => feedRow(item, origin))
  // The mark at the beginning tells spreadsheets that it is UTF-8.
  const table = `\uFEFF${csvLine(columns)}${rows.map((row) => csvLine(columns.map((column) => row[column]))).join('')}`
  return new Response(table, {
    headers: {
      ...publicPage(),
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="balai-niaga-products.csv"',
      ...(next && { Link: `<${next}>; rel="next"` }),
    },
  })
}
