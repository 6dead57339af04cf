import type { Language } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId, BuyerId, InquiryId } from '#app/domain/shared/ids'
import { translator } from '#app/i18n'
import type { Trx } from '#db/client.server'
import { accountsOfBuyer } from '#db/queries/buyers.server'
import { sourcingStaff, toldOfSending } from '#db/queries/inquiry-people.server'
import { enqueueMails, type Mail } from '#db/queries/outbox.server'

type Letter = 'sent' | 'arrived' | 'message' | 'reply' | 'withdrawn' | 'closed'
type Addressee = { id: AccountId; name: string; email: string | null; language: Language }
type About = { inquiry: { id: InquiryId; number: string | null }; publicUrl: string; reason?: string }

/** To everybody who buys for the buyer. */
export async function tellBuyer(
  trx: Trx,
  buyerId: BuyerId,
  letter: 'reply' | 'closed',
  about: About,
  now: Instant,
): Promise<void> {
  await write(trx, await accountsOfBuyer(trx, buyerId), letter, about, `/buying/inquiries/${about.inquiry.id}`, now)
}

/** To whoever looks after the inquiry; to all who might, while nobody does. */
export async function tellHouse(
  trx: Trx,
  ownerId: AccountId | null,
  letter: 'message' | 'withdrawn',
  about: About,
  now: Instant,
): Promise<void> {
  const staff = await sourcingStaff(trx)
  const owner = staff.filter(({ id }) => id === ownerId)
  await write(trx, owner.length > 0 ? owner : staff, letter, about, `/house/inquiries/${about.inquiry.id}`, now)
}

/** The buyer's receipt and the house's notice, when a list is sent. */
export async function tellOfSending(trx: Trx, buyerId: BuyerId, about: About, now: Instant): Promise<void> {
  const letters = (await toldOfSending(trx, buyerId)).flatMap((person) =>
    person.side === 'buyer'
      ? letterTo(person, 'sent', about, `/buying/inquiries/${about.inquiry.id}`)
      : letterTo(person, 'arrived', about, `/house/inquiries/${about.inquiry.id}`),
  )
  await enqueueMails(trx, letters, now)
}

async function write(trx: Trx, to: readonly Addressee[], letter: Letter, about: About, path: string, now: Instant) {
  await enqueueMails(
    trx,
    to.flatMap((person) => letterTo(person, letter, about, path)),
    now,
  )
}

/** None for who has no e-mail address. */
function letterTo({ email, name, language }: Omit<Addressee, 'id'>, letter: Letter, about: About, path: string): Mail[] {
  if (email === null) return []
  const params = { number: about.inquiry.number ?? '', link: about.publicUrl + path, reason: about.reason ?? '' }
  const t = translator(language)
  const body = [t('mail.greeting', { name }), t(`inquiry.mail_${letter}`, params), t('mail.regards')].join('\n\n')
  return [{ recipient: email, subject: t(`inquiry.mail_${letter}_subject`, params), body: `${body}\n` }]
}
