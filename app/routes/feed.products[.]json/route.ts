import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { publicUrl } from '#app/env.server'
import { publicPage } from '#app/http/public-page'
import { optionalActor } from '#app/http/viewer.server'
import { feedItems } from '#db/queries/public-pages.server'
import { feedRow, mostInFeed, nextStretch, stretchFrom } from './feed-row'

/** The catalogue for other shops' machines, a thousand items at a time; `next` leads on. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  const origin = publicUrl(context.env)
  const items = await feedItems(context.db, stretchFrom(request.url), mostInFeed)
  const next = nextStretch(items, '/feed/products.json', origin) ?? null
  return json({ next, items: items.map((item) => feedRow(item, origin)) }, { headers: publicPage() })
}
