import type { LoaderFunctionArgs } from '@remix-run/node'
import { pictureFile } from '#app/domain/pictures/picture-file.server'
import { parsePictureName } from '#app/domain/pictures/picture-files'
import { optionalActor } from '#app/http/viewer.server'

const forGood = 'public, max-age=31536000, immutable'
const forNow = 'public, max-age=60'

/** A picture by the name of its bytes: what was once sent under it for good never changes. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  await optionalActor(context, 'public.read')
  const named = parsePictureName(params.file ?? '')
  const file = named && (await pictureFile(context.storage, named))
  if (!file) return new Response('not found\n', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  const headers = { 'Content-Type': file.type, 'Cache-Control': file.settled ? forGood : forNow }
  return new Response(new Uint8Array(file.bytes), { headers })
}
