import type { Language } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import { translator } from '#app/i18n'
import type { Trx } from '#db/client.server'
import { enqueueMail } from '#db/queries/outbox.server'

export type Letter =
  'welcome' | 'registered_again' | 'reset' | 'staff_welcome' | 'password_changed' | 'workshop_linked' | 'workshop_opened'

type Addressee = { email: string | null; name: string; language: Language }

/** Leaves a letter in the outbox in the addressee's language. Who has no e-mail address gets none. */
export async function writeLetter(
  trx: Trx,
  to: Addressee,
  letter: Letter,
  params: Readonly<Record<string, string | number>>,
  now: Instant,
): Promise<void> {
  if (to.email === null) return
  const t = translator(to.language)
  const body = [t('mail.greeting', { name: to.name }), t(`mail.${letter}_body`, params), t('mail.regards')].join('\n\n')
  await enqueueMail(trx, { recipient: to.email, subject: t(`mail.${letter}_subject`, params), body: `${body}\n` }, now)
}
