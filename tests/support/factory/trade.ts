import { newId, type InquiryId } from '#app/domain/shared/ids'
import { inPieces } from '#app/domain/shared/quantity'
import type { Reader } from '#db/client.server'
import { dayIn, daysLater, now } from '../clock'
import { next } from '../ids'
import { catalogueFactory } from './catalogue'
import { peopleFactory, type Row, type Values } from './people'

type Line = Values<'inquiry_lines'>

export function tradeFactory(db: Reader) {
  const people = peopleFactory(db)
  const catalogue = catalogueFactory(db)

  async function inquiryLine(inquiryId: InquiryId, position: number, values: Line): Promise<Row<'inquiry_lines'>> {
    const quantity = values.quantity ?? 10
    const unit = values.unit ?? 'kodi'
    const chosen = values.standard_id ?? values.product_id ?? values.description ?? undefined
    const standardId = chosen === undefined ? (await catalogue.standard()).id : (values.standard_id ?? null)
    const row: Row<'inquiry_lines'> = {
      id: newId('inquiryLine'),
      inquiry_id: inquiryId,
      position,
      product_id: null,
      description: null,
      picture_id: null,
      pieces: inPieces(quantity, unit),
      tied_standard_id: standardId,
      sample: 0,
      ...values,
      standard_id: standardId,
      quantity,
      unit,
    }
    await db.insertInto('inquiry_lines').values(row).execute()
    return row
  }

  /** A sent inquiry from a buyer abroad. Without lines it asks for ten kodi of a new standard, already tied. */
  async function inquiry(values: Values<'inquiries'> = {}, lines: Line[] = [{}]) {
    const buyerId = values.buyer_id === undefined ? (await people.buyer()).id : values.buyer_id
    const sentBy =
      values.sent_by === undefined && buyerId ? (await people.buyerActor(buyerId)).accountId : (values.sent_by ?? null)
    const row: Row<'inquiries'> = {
      id: newId('inquiry'),
      number: `P-${next()}`,
      state: 'sent',
      list_token_hash: null,
      destination_country: 'NL',
      incoterm: 'FOB',
      incoterm_place: 'Banjarmasin',
      needed_by: dayIn(120),
      currency: 'USD',
      note: null,
      owner_id: null,
      next_step: null,
      sent_at: now,
      created_at: now,
      updated_at: now,
      ...values,
      buyer_id: buyerId,
      sent_by: sentBy,
    }
    await db.insertInto('inquiries').values(row).execute()
    const inserted: Row<'inquiry_lines'>[] = []
    for (const [index, line] of lines.entries()) inserted.push(await inquiryLine(row.id, index + 1, line))
    return { ...row, lines: inserted }
  }

  return { inquiry, ...supplyFactory(db) }
}

function supplyFactory(db: Reader) {
  const people = peopleFactory(db)
  const catalogue = catalogueFactory(db)

  /** An open call for stock at a fixed price, closing in two weeks. */
  async function call(values: Values<'supply_calls'> = {}): Promise<Row<'supply_calls'>> {
    const row: Row<'supply_calls'> = {
      id: newId('supplyCall'),
      number: `A-${next()}`,
      inquiry_id: null,
      inquiry_line_id: null,
      state: 'open',
      quantity: 200,
      buffer: 10,
      ready_by: dayIn(90),
      price_kind: 'fixed',
      price_minor: 45_000,
      lot_step: 1,
      least_grade: 'C',
      closes_at: daysLater(14),
      note: null,
      audience: '{}',
      standing_id: null,
      standing_month: null,
      created_at: now,
      updated_at: now,
      ...values,
      standard_id: values.standard_id ?? (await catalogue.standard()).id,
      opened_by: values.opened_by ?? (await people.staffActor('sourcing')).accountId,
    }
    await db.insertInto('supply_calls').values(row).execute()
    return row
  }

  async function invitation(
    values: Pick<Row<'call_invitations'>, 'supply_call_id' | 'producer_id'> & Values<'call_invitations'>,
  ) {
    const row: Row<'call_invitations'> = { answer: null, answered_at: null, invited_at: now, ...values }
    await db.insertInto('call_invitations').values(row).execute()
    return row
  }

  /** A promise of ten to forty pieces in two months. Call, producer and its invitation are made when not named. Holds no capacity by itself. */
  async function commitment(values: Values<'commitments'> = {}): Promise<Row<'commitments'>> {
    const producerId = values.producer_id ?? (await people.producer()).id
    const row: Row<'commitments'> = {
      id: newId('commitment'),
      state: 'offered',
      most: 40,
      least: 10,
      price_minor: 45_000,
      grade: 'B',
      ready_on: dayIn(60),
      capacity_per_year: 2_400,
      confirmed_quantity: null,
      on_behalf: 0,
      revision: 1,
      created_at: now,
      updated_at: now,
      ...values,
      supply_call_id: values.supply_call_id ?? (await call()).id,
      producer_id: producerId,
      offered_by: values.offered_by ?? (await people.producerActor(producerId)).accountId,
    }
    await db
      .insertInto('call_invitations')
      .values({
        supply_call_id: row.supply_call_id,
        producer_id: row.producer_id,
        answer: null,
        answered_at: null,
        invited_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await db.insertInto('commitments').values(row).execute()
    return row
  }

  return { call, invitation, commitment }
}
