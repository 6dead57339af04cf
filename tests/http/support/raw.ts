import { connect, type Socket } from 'node:net'

export type Raw = { status: number; head: string; body: string }

/** Sends bytes as they are, past every client that would tidy them up, and reads until the server lets go. */
export async function raw(port: number, request: string | readonly (string | Buffer)[]): Promise<Raw> {
  const socket = await opened(port)
  const answer = wholeOf(socket)
  const parts = typeof request === 'string' ? [request] : request
  for (const part of parts) {
    if (!socket.writable) break
    if (!socket.write(part)) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), answer])
  }
  return answer
}

export function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.once('error', reject)
  })
}

/** What the server says on a connection: one whole answer, or what there was when it ended. */
export function wholeOf(socket: Socket): Promise<Raw> {
  return new Promise((resolve) => {
    let text = ''
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1')
      const { head, body } = parsed(text)
      if (/content-length: (\d+)/i.exec(head)?.[1] === String(body.length)) socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(parsed(text)))
  })
}

function parsed(text: string): Raw {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body: rest.join('\r\n\r\n') }
}

/** A request as text. */
export function written(method: string, target: string, headers: Record<string, string> = {}, body = ''): string {
  const lines = Object.entries({ Host: '127.0.0.1', Connection: 'close', ...headers }).map(([name, value]) => `${name}: ${value}`)
  return [`${method} ${target} HTTP/1.1`, ...lines, '', body].join('\r\n')
}
