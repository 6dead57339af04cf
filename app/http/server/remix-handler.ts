import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Env } from '#app/env.server'
import { narrowBuilds } from './narrow-build'

type Handler = (request: Request, context: AppLoadContext) => Promise<Response>

/** Remix, which answers a page from the routes near its address, and everything else from all of them. */
export function remixHandler(pages: ServerBuild | (() => Promise<ServerBuild>), { NODE_ENV }: Pick<Env, 'NODE_ENV'>): Handler {
  // Any other mode tells visitors what broke.
  const mode = NODE_ENV === 'development' ? 'development' : 'production'
  const whole = createRequestHandler(pages, mode)
  if (typeof pages === 'function') return whole

  const buildFor = narrowBuilds(pages)
  const handlers = new Map<ServerBuild, Handler>()
  return (request, context) => {
    const { pathname, search } = new URL(request.url)
    if (search.includes('_data') || pathname === '/__manifest') return whole(request, context)
    const build = buildFor(pathname)
    const handler = handlers.get(build) ?? createRequestHandler(build, mode)
    handlers.set(build, handler)
    return handler(request, context)
  }
}
