import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicUrl } from '#app/env.server'
import { publicPage } from '#app/http/public-page'
import { optionalActor } from '#app/http/viewer.server'

/** Rooms with nothing for strangers; they are shut anyway, this only spares the asking. */
const shut = ['/account', '/buying', '/house', '/inquiry-list', '/quotes', '/register', '/reset', '/sign-in', '/workshop']

export async function loader({ context }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  const lines = [
    'User-agent: *',
    ...shut.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${publicUrl(context.env)}/sitemap.xml`,
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { ...publicPage(), 'Content-Type': 'text/plain; charset=utf-8' } })
}
