/**
 * A body whose length was not said beforehand, counted while it arrives. Gives the request with the whole of it,
 * or undefined as soon as it is more than `most` bytes.
 */
export async function withinLimit(request: Request, most: number): Promise<Request | undefined> {
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength
    if (bytes > most) return undefined
    chunks.push(part.value)
  }
  const headers = new Headers(request.headers)
  headers.delete('transfer-encoding')
  return new Request(request.url, { method: request.method, headers, body: Buffer.concat(chunks), signal: request.signal })
}
