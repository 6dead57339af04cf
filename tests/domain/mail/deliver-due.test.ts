import { beforeEach, describe, expect, test, vi } from 'vitest'
import { minutesUntilNextTry } from '#app/domain/mail/backoff'
import { deliverDue } from '#app/domain/mail/deliver-due.server'
import { startOutbox } from '#app/domain/mail/outbox-loop.server'
import { tryAgain } from '#app/domain/mail/try-again.server'
import { newId } from '#app/domain/shared/ids'
import { type Mailer, smtpMailer } from '#app/integrations/mail/mailer.server'
import type { Database } from '#db/client.server'
import { enqueueMail, mailById } from '#db/queries/outbox.server'
import { inTransaction } from '#db/transaction.server'
import { minutesLater, now } from '#tests/support/clock'
import { databases, databaseUrls, openHandle } from '#tests/support/databases'
import { atTheEnd } from '#tests/support/endings'
import { factory } from '#tests/support/factory'
import { closedPort, postOffice } from './post-office'

const from = 'Balai Niaga <house@balai.example>'
const letter = {
  recipient: 'sari@example.test',
  subject: 'Penawaran Q-2026-0001 · tas purun',
  body: 'Halo Sari,\n\nini isinya.\n',
}

function mailerTo(url: string): Mailer {
  const mailer = smtpMailer({ url, from })
  atTheEnd(() => Promise.resolve(mailer.close()))
  return mailer
}

const write = (db: Database, mail = letter) => inTransaction(db, (trx) => enqueueMail(trx, mail, now))
const only = (db: Database) => db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
const at = (minutes: number) => () => minutesLater(minutes)

describe.each(databases)('the outbox (%s)', (_, openDatabase) => {
  let db: Database
  beforeEach(async () => {
    db = await openDatabase()
  })

  test('delivers a letter once, to its one recipient, and notes it', async () => {
    const office = await postOffice()
    const mailer = mailerTo(office.url)
    await write(db)
    expect(await deliverDue(db, mailer, at(0))).toEqual({ sent: 1, failed: 0, givenUp: 0, reasons: [] })
    expect(await deliverDue(db, mailer, at(60))).toMatchObject({ sent: 0 })
    expect(office.arrived).toHaveLength(1)
    expect(office.arrived[0]).toMatchObject({ from: 'house@balai.example', to: [letter.recipient] })
    const { id, ...row } = await only(db)
    expect(row).toMatchObject({ state: 'sent', attempts: 1, sent_at: now, last_error: null })
    expect(office.arrived[0]?.text).toContain(`Message-ID: <${id}@balai-niaga>`)
    expect(office.arrived[0]?.text).toContain('Halo Sari')
    const event = await db.selectFrom('events').selectAll().executeTakeFirstOrThrow()
    expect(event).toMatchObject({ kind: 'mail.sent', subject: id, actor_id: null, from_state: 'waiting', to_state: 'sent' })
  })

  test('takes an address as it is, so that nobody smuggles in a second one', async () => {
    const office = await postOffice()
    await write(db, { ...letter, recipient: 'sari@example.test, budi@example.test', subject: 'a\r\nBcc: budi@example.test' })
    await deliverDue(db, mailerTo(office.url), at(0))
    expect(office.arrived.flatMap((arrived) => arrived.to)).not.toContain('budi@example.test')
  })

  test('waits longer after each failed try, then gives up and says why without naming anybody', async () => {
    const mailer = mailerTo(await closedPort())
    await write(db)
    let minutes = 0
    for (let tried = 1; minutesUntilNextTry(tried) !== undefined; tried++) {
      expect(await deliverDue(db, mailer, at(minutes))).toMatchObject({ failed: 1, givenUp: 0 })
      const wait = minutesUntilNextTry(tried) ?? 0
      expect(await only(db)).toMatchObject({ state: 'waiting', attempts: tried, next_try_at: minutesLater(minutes + wait) })
      expect(await deliverDue(db, mailer, at(minutes + wait - 1))).toMatchObject({ failed: 0 })
      minutes += wait
    }
    expect(await deliverDue(db, mailer, at(minutes))).toMatchObject({ failed: 0, givenUp: 1 })
    const row = await only(db)
    expect(row.state).toBe('given_up')
    expect(row.last_error).toMatch(/^[A-Z_]+( \d+)?$/)
  })

  test('gives up at once on a recipient that the other side does not know', async () => {
    const office = await postOffice({ refuse: () => 550 })
    await write(db)
    expect(await deliverDue(db, mailerTo(office.url), at(0))).toEqual({
      sent: 0,
      failed: 0,
      givenUp: 1,
      reasons: ['EENVELOPE 550'],
    })
    expect(await only(db)).toMatchObject({ state: 'given_up', last_error: 'EENVELOPE 550' })
  })

  test('tries again later when the other side says so, and spares the other letters the vain try', async () => {
    const office = await postOffice({ refuse: (address) => (address === letter.recipient ? 451 : undefined) })
    const mailer = mailerTo(office.url)
    await write(db)
    await write(db, { ...letter, recipient: 'budi@example.test' })
    expect(await deliverDue(db, mailer, at(0))).toMatchObject({ sent: 0, failed: 1 })
    expect(await deliverDue(db, mailer, at(0))).toMatchObject({ sent: 1, failed: 0 })
    expect(office.arrived.map((arrived) => arrived.to)).toEqual([['budi@example.test']])
  })

  test('sends again what a sender took and never finished, once its lease is over', async () => {
    const office = await postOffice()
    await write(db)
    const dies: Mailer = { send: () => Promise.reject(new Error('the process died')), close: () => undefined }
    await expect(deliverDue(db, dies, at(0))).rejects.toThrow('died')
    expect(await deliverDue(db, mailerTo(office.url), at(4))).toMatchObject({ sent: 0 })
    expect(await deliverDue(db, mailerTo(office.url), at(5))).toMatchObject({ sent: 1 })
    expect(await only(db)).toMatchObject({ state: 'sent', attempts: 2 })
  })

  test('gives a letter it gave up on another chance when an admin asks, once', async () => {
    const admin = await factory(db).staffActor('admin')
    const office = await postOffice({ refuse: () => 550 })
    await write(db)
    await deliverDue(db, mailerTo(office.url), at(0))
    const { id } = await only(db)
    expect(await tryAgain(db, admin, id, minutesLater(9))).toEqual({ ok: true })
    expect(await mailById(db, id)).toMatchObject({ state: 'waiting', attempts: 0, nextTryAt: minutesLater(9), lastError: null })
    expect(await tryAgain(db, admin, id, minutesLater(9))).toMatchObject({ code: 'shared.stale' })
    expect(await tryAgain(db, admin, newId('outboxMessage'), now)).toMatchObject({ code: 'mail.unknown' })
  })

  test('leaves nothing of a letter whose transaction was refused', async () => {
    await inTransaction(db, async (trx) => {
      await enqueueMail(trx, letter, now)
      return { ok: false as const, code: 'shared.stale' }
    })
    expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([])
  })
})

test.each(databaseUrls)('two senders over one outbox deliver every letter once (%s)', async (_, freshUrl) => {
  const url = await freshUrl()
  const [one, other] = [openHandle(url), openHandle(url)]
  const office = await postOffice()
  const recipients = Array.from({ length: 20 }, (_one, n) => `person${n}@example.test`)
  for (const recipient of recipients) await write(one, { ...letter, recipient })
  await Promise.all([deliverDue(one, mailerTo(office.url), at(0)), deliverDue(other, mailerTo(office.url), at(0))])
  expect(office.arrived.flatMap((arrived) => arrived.to).sort()).toEqual([...recipients].sort())
})

describe.each(databases.slice(0, 1))('the loop of the server', (_, openDatabase) => {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }

  test('sends by itself while it runs, and stops when told', async () => {
    const db = await openDatabase()
    const office = await postOffice()
    await write(db)
    const loop = startOutbox(db, { MAIL_URL: office.url, MAIL_FROM: from }, log)
    await vi.waitFor(() => expect(office.arrived).toHaveLength(1), 5000)
    await loop.stop()
    expect(await only(db)).toMatchObject({ state: 'sent' })
    expect(JSON.stringify(log.info.mock.calls)).not.toContain(letter.recipient)
  })

  test('leaves letters where they are when no mail server is set', async () => {
    const db = await openDatabase()
    await write(db)
    await startOutbox(db, { MAIL_URL: undefined, MAIL_FROM: from }, log).stop()
    expect(await only(db)).toMatchObject({ state: 'waiting', attempts: 0 })
  })
})
