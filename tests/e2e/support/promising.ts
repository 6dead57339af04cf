import type { Browser, Page } from '@playwright/test'
import type { Actor } from '#app/domain/people/actor'
import { appointFieldOfficer } from '#app/domain/people/appoint-field-officer.server'
import type { ProducerId, SupplyCallId } from '#app/domain/shared/ids'
import { offerCommitment } from '#app/domain/supply/offer-commitment.server'
import type { Database } from '#db/client.server'
import { granted, key, now } from './goods'
import type { House } from './house'
import { type Person, signIn } from './people'
import { expect } from './test'

/** A maker's phone: narrow, in Indonesian, and nothing that runs a script. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'id-ID', javaScriptEnabled: false }

type Answer = { callId: SupplyCallId; most: number; least: number; for?: ProducerId }

/** Through the maker's screen in Indonesian: say how many, count again, look, promise. */
export async function sayYes(page: Page, { callId, most, least, for: behalf }: Answer): Promise<void> {
  await page.goto(`/workshop/calls/${callId}${behalf ? `?for=${behalf}` : ''}`)
  await page.locator('input[name="most"]').fill(String(most))
  await page.locator('input[name="least"]').fill(String(least))
  await page.getByRole('button', { name: 'Hitung ulang' }).last().click()
  await page.getByRole('button', { name: `Sanggup ${most}` }).click()
  await expect(page.getByText('Terima kasih. Janji sudah dicatat.')).toBeVisible()
}

export async function promiseByPhone(browser: Browser, { url }: House, who: Person, answer: Answer): Promise<void> {
  const page = await browser.newPage({ ...phone, baseURL: url })
  await signIn(page, who, answer.for ? `/workshop?for=${answer.for}` : '/workshop')
  await sayYes(page, answer)
  await page.close()
}

type Offer = { producerId: ProducerId; callId: SupplyCallId; most: number; least: number; priceMinor: number }

/** The same word given through the use-case by the field officer, for the makers nobody follows on screen. */
export async function officerPromises(db: Database, officer: Actor, offers: readonly Offer[]): Promise<void> {
  for (const offer of offers) {
    const call = await db.selectFrom('supply_calls').select('ready_by').where('id', '=', offer.callId).executeTakeFirstOrThrow()
    await granted(offerCommitment(db, officer, { ...offer, readyOn: call.ready_by, key: key() }, now()))
  }
}

/** The officer goes to these makers from now on. */
export function sendOfficer(db: Database, staff: Actor, officer: Actor, producerIds: readonly ProducerId[]) {
  return granted(appointFieldOfficer(db, staff, { producerIds, fieldOfficerId: officer.accountId }, now()))
}
