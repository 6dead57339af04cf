import type { Logger } from 'pino'
import { instant } from '#app/domain/shared/calendar'
import type { Env } from '#app/env.server'
import { smtpMailer } from '#app/integrations/mail/mailer.server'
import type { Database } from '#db/client.server'
import { deliverDue } from './deliver-due.server'

export type Loop = { stop: () => Promise<void> }

const everyMs = 5000

/** Sends what is due for as long as the server runs. Without MAIL_URL letters stay where admins read them. */
export function startOutbox(
  db: Database,
  env: Pick<Env, 'MAIL_URL' | 'MAIL_FROM'>,
  log: Pick<Logger, 'info' | 'warn' | 'error'>,
): Loop {
  if (!env.MAIL_URL) return { stop: () => Promise.resolve() }
  const mailer = smtpMailer({ url: env.MAIL_URL, from: env.MAIL_FROM })

  async function round() {
    try {
      const { sent, failed, givenUp, reasons } = await deliverDue(db, mailer, () => instant(Date.now()))
      if (sent > 0) log.info({ sent }, 'letters sent')
      if (failed + givenUp > 0) log.warn({ failed, givenUp, reasons }, 'letters not sent')
    } catch (error) {
      log.error({ err: error }, 'outbox round failed')
    }
  }

  let stopped = false
  let running = Promise.resolve()
  let timer = setTimeout(next, 0)
  function next() {
    running = round().then(() => {
      if (!stopped) timer = setTimeout(next, everyMs)
    })
  }

  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
      mailer.close()
    },
  }
}
