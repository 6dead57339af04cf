import type { Actor, SystemActor } from '#app/domain/people/actor'
import { type Day, dayOf, type Instant } from '#app/domain/shared/calendar'
import type { Currency } from '#app/domain/shared/money'
import { type Outcome, type Refusal, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { appendEvent, type NewEvent } from '#db/queries/events.server'
import { insertRates, rateOn } from '#db/queries/exchange-rates.server'
import { onceForKey } from '#db/queries/form-keys.server'
import { inTransaction } from '#db/transaction.server'
import { isFarOff, isSameRate } from './rate-rules'

export type NewRate = {
  day: Day
  currency: Exclude<Currency, 'IDR'>
  /** Rupiah for one whole unit, a plain decimal. */
  rate: string
  source: string
}

/** Writes down what a currency was worth on a day. A day that is known keeps its rate: quotes were made with it. */
export async function recordRates(
  db: Database,
  actor: Actor | SystemActor,
  rates: readonly NewRate[],
  now: Instant,
): Promise<{ recorded: number }> {
  return inTransaction(db, async (trx) => ({ recorded: await writeRates(trx, actor, rates, now) }))
}

type RatesOfDay = {
  day: Day
  source: string
  rates: readonly Pick<NewRate, 'currency' | 'rate'>[]
  /** Somebody looked again at a rate that is far from the one before it. */
  sure: boolean
  key: string
}

type RateRefusal = 'form.day_too_late' | 'rates.already_recorded' | 'rates.far_off'

/** The same from a form: nothing is overruled, nothing lies in the future, and a slip of the hand is asked about. */
export async function recordRatesOfDay(
  db: Database,
  actor: Actor,
  { day, source, rates, sure, key }: RatesOfDay,
  now: Instant,
): Promise<Outcome<RateRefusal, { recorded: number }>> {
  if (day > dayOf(now)) return refuse('form.day_too_late', { latest: dayOf(now) }, 'day')
  return inTransaction(db, (trx) =>
    onceForKey(trx, { scope: `rates.record:${actor.accountId}`, key }, now, async () => {
      for (const { currency, rate } of rates) {
        const refusal = await doubtOf(trx, { day, currency, rate, sure })
        if (refusal) return refusal
      }
      const recorded = await writeRates(
        trx,
        actor,
        rates.map((rate) => ({ ...rate, day, source })),
        now,
      )
      return { ok: true as const, recorded }
    }),
  )
}

type Doubted = Pick<NewRate, 'day' | 'currency' | 'rate'> & { sure: boolean }

async function doubtOf(trx: Trx, { day, currency, rate, sure }: Doubted): Promise<Refusal<RateRefusal> | undefined> {
  const known = await rateOn(trx, currency, day)
  if (!known) return undefined
  const params = { rate: Number(known.rate), day: known.day }
  if (known.day === day) return isSameRate(known.rate, rate) ? undefined : refuse('rates.already_recorded', params, currency)
  return !sure && isFarOff(rate, known.rate) ? refuse('rates.far_off', params, currency) : undefined
}

async function writeRates(trx: Trx, actor: Actor | SystemActor, rates: readonly NewRate[], now: Instant): Promise<number> {
  const added = await insertRates(trx, rates)
  for (const { day, currency, rate, source } of added) {
    const event: NewEvent = { kind: 'exchange_rate.recorded', subject: `${currency} ${day}`, data: { rate, source } }
    await appendEvent(trx, actor, event, now)
  }
  return added.length
}
