import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { contentSecurityPolicy } from './http/server/security-headers'
import { DrawnParts } from './ui/house/drawing'
import { Nonce } from './ui/house/nonce'

export default function handleDocument(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { env, nonce, drawing }: AppLoadContext,
): Response {
  const page = renderToString(
    <Nonce.Provider value={nonce}>
      <DrawnParts.Provider value={drawing.parts}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </DrawnParts.Provider>
    </Nonce.Provider>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  // Only a page that hydrates has the nonce in it.
  headers.set('Content-Security-Policy', contentSecurityPolicy(env, page.includes(nonce) ? nonce : undefined))
  // The server takes the page from here: out of a response it could only be read through a stream.
  drawing.page = `<!doctype html>${page}`
  return new Response(null, { status, headers })
}

/** What went wrong is told to the log alone, under the request's number. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted) return
  if (isRouteErrorResponse(error) && error.status < 500) return
  context.log.error({ err: error }, 'a page broke')
}
