import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { atTheEnd } from '#tests/support/endings'

export type Arrived = { from: string; to: string[]; text: string }

/** A real SMTP receiver on this machine; `refuse` may turn recipients away with an SMTP answer of its own. */
export async function postOffice({ refuse }: { refuse?: (address: string) => number | undefined } = {}) {
  const arrived: Arrived[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(address, _session, done) {
      const answer = refuse?.(address.address)
      if (answer === undefined) return done()
      done(Object.assign(new Error(`no ${address.address} here`), { responseCode: answer }))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        arrived.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map((recipient) => recipient.address),
          text: Buffer.concat(chunks).toString('utf8'),
        })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  atTheEnd(() => new Promise<void>((closed) => server.close(() => closed())))
  const place = server.server.address()
  const port = typeof place === 'object' && place ? place.port : 0
  return { url: `smtp://127.0.0.1:${port}`, arrived }
}

/** An address where nobody listens. */
export async function closedPort(): Promise<string> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const place = server.address()
  await new Promise((closed) => server.close(closed))
  return `smtp://127.0.0.1:${typeof place === 'object' && place ? place.port : 0}`
}
