import type { LoaderFunctionArgs } from '@remix-run/node'
import { pictureFile } from '#app/domain/pictures/keep-picture.server'
import { parsePictureName } from '#app/domain/pictures/picture-files'
import { optionalActor } from '#app/http/viewer.server'

/** A picture by the name of its bytes: what was once sent under it never changes. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  const named = parsePictureName(params.file ?? '')
  const bytes = named && (await pictureFile(context.storage, named.hash, named.width))
  if (!bytes) return new Response('not found\n', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  const headers = { 'Content-Type': 'image/webp', 'Cache-Control': 'public, max-age=31536000, immutable' }
  return new Response(new Uint8Array(bytes), { headers })
}
