import { limits } from './limits'

/**
 * A body whose length was not said beforehand, counted while it arrives. Gives the request with the whole of it,
 * or undefined when it is more than `most` bytes. What is too much is read on for a while and thrown away:
 * a connection cut in the middle would take the answer with it.
 */
export async function withinLimit(request: Request, most: number): Promise<Request | undefined> {
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength
    if (bytes <= most) chunks.push(part.value)
    else chunks.length = 0
    if (bytes > limits.patienceBytes) return undefined
  }
  if (bytes > most) return undefined
  const headers = new Headers(request.headers)
  headers.delete('transfer-encoding')
  return new Request(request.url, { method: request.method, headers, body: Buffer.concat(chunks), signal: request.signal })
}
