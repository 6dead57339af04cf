import { Hono } from 'hono'
import { answersSoon } from '#db/queries/health.server'
import { encodingFor } from './compression'
import { edgeProblem } from './edge-checks'
import type { HouseParts } from './house-context'
import { limits } from './limits'
import type { HouseServerOptions } from './open-house'
import { pageAnswers } from './pages'
import { plainPage, type PlainProblem, statusOfProblem } from './plain-page'
import { loggablePath, wordsOfRoutes } from './request-log'
import { securityHeaders } from './security-headers'
import { StaticFiles } from './static-files'
import { type Visit, type VisitTypes, visitorLanguage } from './visit'

type HouseAppOptions = {
  parts: HouseParts
  pages: HouseServerOptions['pages']
  clientFolder: string | undefined
  /** True once the house takes in nothing new. */
  isClosing: () => boolean
}

/** The house from the street: what may come in, what lies ready, and behind them the pages. */
export function houseApp({ parts, pages, clientFolder, isClosing }: HouseAppOptions) {
  const { env, log, db } = parts
  const secure = securityHeaders(env)
  const answerWithPage = pageAnswers({ parts, pages, secure })
  const files = clientFolder === undefined ? undefined : new StaticFiles(clientFolder, secure)
  const routeOf = loggablePath(typeof pages === 'function' ? new Set() : wordsOfRoutes(pages.routes))
  const nextId = requestIds()

  const app = new Hono<VisitTypes>()

  app.use(async (visit, next) => {
    const began = performance.now()
    const id = nextId()
    visit.set('requestId', id)
    await next()
    const ms = Math.round((performance.now() - began) * 10) / 10
    log.info({ id, method: visit.req.method, route: routeOf(visit.req.path), status: visit.res.status, ms })
  })

  const refused = (visit: Visit, problem: PlainProblem) => {
    const headers: Record<string, string> = { ...secure, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
    if (problem === 'method') headers['Allow'] = 'GET, HEAD, POST'
    if (problem === 'too_large' && isEndless(visit)) headers['Connection'] = 'close'
    const form = problem === 'too_large' && visit.req.method === 'POST' ? visit.req.path : undefined
    const page = plainPage(problem, visitorLanguage(visit), visit.get('requestId'), form)
    return new Response(page, { status: statusOfProblem[problem], headers })
  }

  app.use(async (visit, next) => {
    const problem = edgeProblem(visit.env.incoming, env)
    return problem ? refused(visit, problem) : next()
  })

  app.get('/healthz', () => plainAnswer('ok', 200, secure))
  app.get('/readyz', async () => {
    const ready = !isClosing() && (await answersSoon(db, limits.databasePatienceMs))
    return plainAnswer(ready ? 'ready' : 'not ready', ready ? 200 : 503, secure)
  })

  app.get('*', async ({ req, env: { incoming } }, next) => {
    if (!files) return next()
    if (files.has(req.path)) return files.answer(req.path, incoming.headers, encodingFor(incoming.headers['accept-encoding']))
    return files.isNoPage(req.path) ? plainAnswer('not found', 404, secure) : next()
  })

  app.all('*', async (visit) => (await answerWithPage(visit)) ?? refused(visit, 'too_large'))

  app.onError((error, visit) => {
    log.error({ err: error, id: visit.get('requestId') }, 'an answer broke')
    return refused(visit, 'broken')
  })

  return app
}

function plainAnswer(text: string, status: number, secure: Readonly<Record<string, string>>): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { ...secure, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/** More than is worth reading on; of anything less, the server reads the rest and goes on with the connection. */
function isEndless({ env: { incoming } }: Visit): boolean {
  return !incoming.complete && !(Number(incoming.headers['content-length']) <= limits.patienceBytes)
}

/** Numbers to find a request by in the log: unlike those of any other start of the server. */
function requestIds(): () => string {
  const start = crypto.randomUUID().slice(0, 8)
  let count = 0
  return () => `${start}-${(++count).toString(36)}`
}
