import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicUrl } from '#app/env.server'
import { publicPage } from '#app/http/public-page'
import { optionalActor } from '#app/http/viewer.server'
import { publicPages } from '#db/queries/public-pages.server'
import { sitemap } from './sitemap'

/** All pages that anybody may find; in parts where they are many. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  const part = Number(new URL(request.url).searchParams.get('part') ?? 0)
  const xml = sitemap(publicUrl(context.env), await publicPages(context.db), part)
  if (xml === undefined)
    return new Response('not found\n', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  return new Response(xml, { headers: { ...publicPage(), 'Content-Type': 'application/xml; charset=utf-8' } })
}
