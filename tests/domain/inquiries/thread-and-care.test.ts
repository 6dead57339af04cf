import { describe, expect, test } from 'vitest'
import { lookAfterInquiry } from '#app/domain/inquiries/look-after-inquiry.server'
import { writeToBuyer, writeToHouse } from '#app/domain/inquiries/post-message.server'
import { tieLine } from '#app/domain/inquiries/tie-line.server'
import { now } from '#tests/support/clock'
import { databases } from '#tests/support/databases'
import { factory } from '#tests/support/factory'
import { idOf } from '#tests/support/ids'

const body = '<b>Apakah</b>\nbisa nila? 😀'
const posting = { key: 'm'.repeat(20), body, publicUrl: 'https://balai.example' }

describe.each(databases)('the thread of an inquiry (%s)', (_, openDatabase) => {
  test('takes what both sides write as it is, and tells the other side', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const buyer = await make.buyerActor()
    const owner = await make.staffActor('sourcing')
    await make.staffActor('admin')
    const inquiry = await make.inquiry({ buyer_id: buyer.buyerId, sent_by: buyer.accountId, owner_id: owner.accountId })
    expect(await writeToHouse(db, buyer, { ...posting, inquiryId: inquiry.id }, now)).toMatchObject({ ok: true })
    expect(await writeToBuyer(db, owner, { ...posting, inquiryId: inquiry.id }, now)).toMatchObject({ ok: true })
    const written = await db.selectFrom('messages').select(['side', 'body', 'author_id']).orderBy('side').execute()
    expect(written).toEqual([
      { side: 'buyer', body, author_id: buyer.accountId },
      { side: 'house', body, author_id: owner.accountId },
    ])
    const recipients = await db.selectFrom('outbox').select('recipient').execute()
    const emails = await db.selectFrom('accounts').select('email').where('id', 'in', [buyer.accountId, owner.accountId]).execute()
    expect(recipients.map(({ recipient }) => recipient).sort()).toEqual(emails.map(({ email }) => email).sort())
  })

  test('the same form sent 32 times is one message', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const buyer = await make.buyerActor()
    const inquiry = await make.inquiry({ buyer_id: buyer.buyerId })
    const presses = Array.from({ length: 32 }, () => writeToHouse(db, buyer, { ...posting, inquiryId: inquiry.id }, now))
    expect((await Promise.all(presses)).every(({ ok }) => ok)).toBe(true)
    expect(await db.selectFrom('messages').selectAll().execute()).toHaveLength(1)
  })

  test('is closed to another buyer, and has no place on a list', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const inquiry = await make.inquiry()
    const list = await make.inquiry({ state: 'draft', buyer_id: null, sent_by: null, number: null })
    const unknown = { code: 'inquiry.inquiry_unknown' }
    expect(await writeToHouse(db, await make.buyerActor(), { ...posting, inquiryId: inquiry.id }, now)).toMatchObject(unknown)
    expect(await writeToBuyer(db, await make.staffActor('sourcing'), { ...posting, inquiryId: list.id }, now)).toMatchObject(
      unknown,
    )
    expect(await db.selectFrom('messages').selectAll().execute()).toEqual([])
  })
})

describe.each(databases)('looking after an inquiry (%s)', (_, openDatabase) => {
  test('writes down who and what is next, and only what changed', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const staff = await make.staffActor('sourcing')
    const { id: inquiryId } = await make.inquiry()
    const care = { inquiryId, ownerId: staff.accountId, nextStep: 'Telepon pembeli' }
    expect(await lookAfterInquiry(db, staff, care, now)).toEqual({ ok: true })
    expect(await lookAfterInquiry(db, staff, care, now)).toEqual({ ok: true })
    expect(await lookAfterInquiry(db, staff, { ...care, nextStep: null }, now)).toEqual({ ok: true })
    const row = await db.selectFrom('inquiries').select(['owner_id', 'next_step']).executeTakeFirstOrThrow()
    expect(row).toEqual({ owner_id: staff.accountId, next_step: null })
    const kinds = await db.selectFrom('events').select('kind').orderBy('kind').execute()
    expect(kinds.map(({ kind }) => kind)).toEqual(['inquiry.next_step_set', 'inquiry.next_step_set', 'inquiry.owner_changed'])
  })

  test('is for somebody of sourcing whose account is open', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const staff = await make.staffActor('sourcing')
    const gone = await make.staffActor('sourcing')
    await db.updateTable('accounts').set({ disabled: 1 }).where('id', '=', gone.accountId).execute()
    const { id: inquiryId } = await make.inquiry()
    for (const ownerId of [(await make.buyerActor()).accountId, (await make.staffActor('finance')).accountId, gone.accountId]) {
      const outcome = await lookAfterInquiry(db, staff, { inquiryId, ownerId, nextStep: 'x' }, now)
      expect(outcome).toMatchObject({ code: 'inquiry.owner_unfit', field: 'ownerId' })
    }
    expect(await db.selectFrom('events').selectAll().execute()).toEqual([])
  })
})

describe.each(databases)('tying a line to a standard (%s)', (_, openDatabase) => {
  test('holds until it is changed or taken back, each with its event', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const staff = await make.staffActor('sourcing')
    const standard = await make.standard({ state: 'draft' })
    const inquiry = await make.inquiry({}, [{ description: 'Tas kertas', tied_standard_id: null }])
    const line = { inquiryId: inquiry.id, lineId: inquiry.lines[0]!.id }
    expect(await tieLine(db, staff, { ...line, standardId: standard.id }, now)).toEqual({ ok: true })
    expect(await tieLine(db, staff, { ...line, standardId: standard.id }, now)).toEqual({ ok: true })
    expect(await tieLine(db, staff, { ...line, standardId: null }, now)).toEqual({ ok: true })
    const kinds = await db.selectFrom('events').select('kind').orderBy('kind').execute()
    expect(kinds.map(({ kind }) => kind)).toEqual(['inquiry.line_tied', 'inquiry.line_untied'])
  })

  test('is refused for a sample, which is sent singly', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const standard = await make.standard()
    const product = await make.product()
    const inquiry = await make.inquiry({}, [
      { product_id: product.id, quantity: 1, unit: 'piece', sample: 1, tied_standard_id: null },
    ])
    const tie = { inquiryId: inquiry.id, lineId: inquiry.lines[0]!.id, standardId: standard.id }
    const outcome = await tieLine(db, await make.staffActor('sourcing'), tie, now)
    expect(outcome).toMatchObject({ code: 'inquiry.line_is_sample' })
  })

  test('is refused once makers were asked, unless that call was cancelled', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const staff = await make.staffActor('sourcing')
    const inquiry = await make.inquiry({ state: 'calling' })
    const line = { inquiryId: inquiry.id, lineId: inquiry.lines[0]!.id }
    const call = await make.call({ inquiry_id: inquiry.id, inquiry_line_id: line.lineId })
    expect(await tieLine(db, staff, { ...line, standardId: null }, now)).toMatchObject({ code: 'inquiry.line_called' })
    await db.updateTable('supply_calls').set({ state: 'cancelled' }).where('id', '=', call.id).execute()
    expect(await tieLine(db, staff, { ...line, standardId: null }, now)).toEqual({ ok: true })
  })

  test('refuses what is not there, not in use, or over', async () => {
    const db = await openDatabase()
    const make = factory(db)
    const staff = await make.staffActor('sourcing')
    const retired = await make.standard({ state: 'retired' })
    const [inquiry, other] = [await make.inquiry(), await make.inquiry()]
    const line = { inquiryId: inquiry.id, lineId: inquiry.lines[0]!.id }
    expect(await tieLine(db, staff, { ...line, standardId: retired.id }, now)).toMatchObject({ field: 'standardId' })
    expect(await tieLine(db, staff, { ...line, standardId: idOf('standard', 3) }, now)).toMatchObject({ field: 'standardId' })
    const foreign = { inquiryId: inquiry.id, lineId: other.lines[0]!.id, standardId: null }
    expect(await tieLine(db, staff, foreign, now)).toMatchObject({ code: 'inquiry.line_unknown' })
    await db.updateTable('inquiries').set({ state: 'ordered' }).where('id', '=', inquiry.id).execute()
    expect(await tieLine(db, staff, { ...line, standardId: null }, now)).toMatchObject({ code: 'inquiry.not_open' })
  })
})
