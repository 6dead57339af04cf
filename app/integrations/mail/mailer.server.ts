import type { Transporter } from 'nodemailer'

export type OutgoingLetter = {
  /** The same for every try, so that a letter sent twice is known to be one. */
  messageId: string
  recipient: string
  subject: string
  body: string
}

/** `reason` never names a person: it ends up in logs and on screens. */
export type Delivery = { sent: true } | { sent: false; reason: string; forGood: boolean }

export type Mailer = {
  send: (letter: OutgoingLetter) => Promise<Delivery>
  close: () => void
}

const secondMs = 1000

export function smtpMailer({ url, from }: { url: string; from: string }): Mailer {
  // Loaded with the first letter: some megabytes that a house with nothing to send does not need.
  let loading: Promise<Transporter> | undefined
  const transport = () => (loading ??= open(url))
  return {
    async send({ messageId, recipient, subject, body }) {
      try {
        // As an object the address is taken as it is: no display name, no second recipient can be smuggled in.
        await (
          await transport()
        ).sendMail({
          from,
          to: { name: '', address: recipient },
          subject,
          text: body,
          messageId,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return { sent: true }
      } catch (error) {
        return failureOf(error)
      }
    },
    close: () => void loading?.then((opened) => opened.close()),
  }
}

async function open(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  return createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10 * secondMs,
    greetingTimeout: 10 * secondMs,
    socketTimeout: 30 * secondMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** Server answers carry the address: only their numbers are kept. A refused recipient or letter will be refused again. */
function failureOf(error: unknown): Delivery {
  const { code, responseCode } = Object(error) as { code?: unknown; responseCode?: unknown }
  const kind = typeof code === 'string' && /^[A-Z_]{1,30}$/.test(code) ? code : 'EUNKNOWN'
  const answer = typeof responseCode === 'number' ? ` ${responseCode}` : ''
  const refusedLetter = kind === 'EENVELOPE' || kind === 'EMESSAGE'
  return {
    sent: false,
    reason: `${kind}${answer}`,
    forGood: refusedLetter && typeof responseCode === 'number' && responseCode >= 500,
  }
}
