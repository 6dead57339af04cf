import type { AddressInfo } from 'node:net'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Env } from '#app/env.server'
import { limits } from './limits'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void
export type InFront = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

const timeouts = {
  maxHeaderSize: limits.headerBytes,
  headersTimeout: limits.headersTimeoutMs,
  requestTimeout: limits.requestTimeoutMs,
  keepAliveTimeout: limits.keepAliveTimeoutMs,
  connectionsCheckingInterval: limits.lookAfterMs,
}

/** Node's own server: how long it waits, and how it closes without cutting anybody off. */
export function streetDoor(answer: Answer, inFront?: InFront) {
  const underWay = new Set<ServerResponse>()
  let closing = false

  const server = createServer(timeouts, (request, response) => {
    if (closing) response.shouldKeepAlive = false
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
    if (inFront) inFront(request, response, () => answer(request, response))
    else answer(request, response)
  })

  return {
    isClosing: () => closing,

    open: ({ HOST, PORT }: Env) =>
      new Promise<number>((resolve, reject) => {
        server.once('error', reject)
        server.listen(PORT, HOST, () => resolve((server.address() as AddressInfo).port))
      }),

    /** Requests under way get their time; then their connections are cut. */
    async close() {
      closing = true
      for (const response of underWay) response.shouldKeepAlive = false
      const ended = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const cut = setTimeout(() => server.closeAllConnections(), limits.drainMs)
      await ended
      clearTimeout(cut)
    },
  }
}
