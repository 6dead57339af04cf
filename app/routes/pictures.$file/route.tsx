import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Actor } from '#app/domain/people/actor'
import { pictureFile } from '#app/domain/pictures/picture-file.server'
import { parsePictureName } from '#app/domain/pictures/picture-files'
import { optionalActor } from '#app/http/viewer.server'
import type { Database } from '#db/client.server'
import { ownersOfPhoto } from '#db/queries/own-photos.server'
import { anyInCare } from '#db/queries/producers.server'

const forGood = 'public, max-age=31536000, immutable'
const forNow = 'public, max-age=60'
/** People may take their photo off their page again. */
const whileAgreed = 'public, max-age=600'
const forNobodyElse = 'private, no-store'

/** A picture by the name of its bytes: what was once sent under it for good never changes. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = await optionalActor(context, 'public.read')
  const named = parsePictureName(params.file ?? '')
  const keeping = named && (await keepingOf(context.db, viewer, named.hash))
  const file = keeping && (await pictureFile(context.storage, named))
  if (!file) return new Response('not found\n', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  const lasts = keeping === forGood && !file.settled ? forNow : keeping
  return new Response(new Uint8Array(file.bytes), { headers: { 'Content-Type': file.type, 'Cache-Control': lasts } })
}

/** How long this viewer's browser may keep it; undefined for a photo of people that is not shown to this viewer. */
async function keepingOf(db: Database, viewer: Actor | undefined, hash: string): Promise<string | undefined> {
  const owners = await ownersOfPhoto(db, hash)
  if (owners.length === 0) return forGood
  if (owners.some(({ isShown }) => isShown)) return whileAgreed
  const ids = owners.map(({ id }) => id)
  return viewer && (await anyInCare(db, viewer, ids)) ? forNobodyElse : undefined
}
