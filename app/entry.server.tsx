import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { contentSecurityPolicy } from './http/server/security-headers'
import { Nonce } from './ui/house/nonce'

export default function handleDocument(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { env, nonce }: AppLoadContext,
): Response {
  const page = renderToString(
    <Nonce.Provider value={nonce}>
      <RemixServer context={remix} url={request.url} nonce={nonce} />
    </Nonce.Provider>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  // Only a page that hydrates has the nonce in it.
  headers.set('Content-Security-Policy', contentSecurityPolicy(env, page.includes(nonce) ? nonce : undefined))
  return new Response(`<!doctype html>${page}`, { status, headers })
}

/** What went wrong is told to the log alone, under the request's number. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted) return
  if (isRouteErrorResponse(error) && error.status < 500) return
  context.log.error({ err: error }, 'a page broke')
}
