import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { addLine } from '#app/domain/inquiries/add-line.server'
import { sendInquiry } from '#app/domain/inquiries/send-inquiry.server'
import { dayOf, instant, plusDays } from '#app/domain/shared/calendar'
import { openDatabase } from '#db/client.server'
import { migrate } from '#db/migrate.server'
import { factory } from '#tests/support/factory'
import { print, scratch } from './support'

/** Sending an inquiry, as the use-case does it: one transaction each, synced to disk each; beside a bare synced insert. */
const inquiries = 2_000

const { folder, remove } = await scratch()
const db = openDatabase({ url: join(folder, 'house.sqlite') })
await migrate(db)
const now = instant(Date.now())
const make = factory(db)
const buyer = await make.buyerActor()
const standard = await make.standard({ created_at: now, updated_at: now })
const details = { neededBy: plusDays(dayOf(now), 90), country: 'NL', incoterm: 'FOB' as const, place: 'Banjarmasin', note: null }

const lists: string[] = []
for (let at = 0; at < inquiries; at++) {
  const added = await addLine(
    db,
    { token: undefined, address: `198.51.100.${at % 250}:${at}`, goods: { standardId: standard.id }, quantity: 60, unit: 'kodi' },
    now,
  )
  if (!added.ok) throw new Error(added.code)
  lists.push(added.token)
}

const bare = await timed(inquiries, (at) =>
  db
    .insertInto('counters')
    .values({ name: `bare-${at}`, value: at })
    .execute(),
)
const sent = await timed(inquiries, async (at) => {
  const sending = { key: randomBytes(15).toString('base64url'), token: lists[at], details, publicUrl: 'http://127.0.0.1' }
  const outcome = await sendInquiry(db, buyer, sending, now)
  if (!outcome.ok) throw new Error(outcome.code)
})
print('| | a second | of bare |\n|---|---|---|')
print(`| a bare insert, synced | ${bare.toFixed(0)} | 100% |`)
print(`| sending an inquiry | ${sent.toFixed(0)} | ${((sent / bare) * 100).toFixed(0)}% |`)
await db.destroy()
await remove()

async function timed(times: number, work: (at: number) => Promise<unknown>): Promise<number> {
  const began = performance.now()
  for (let at = 0; at < times; at++) await work(at)
  return times / ((performance.now() - began) / 1_000)
}
