import type { Craft } from '#app/domain/people/producer'
import type { Day } from '#app/domain/shared/calendar'
import type { CommitmentId, ProducerId, StandardId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Trx } from '#db/client.server'
import { holdsOfCommitment, holdsOfProducer, rateOf } from '#db/queries/capacity.server'
import { type Hold, mostPossible, shrinkTo, spreadOverMonths } from './capacity'

/** A promise as it stands, when one is being changed. */
type Standing = { id: CommitmentId; most: number; perYear: number; readyOn: Day }
type Wanted = { most: number; readyOn: Day; perYear: number; lotStep: number }

/** Pieces a year: measured on the maker's own product, else as it says itself, else as it was before or is likely. */
export async function paceOf(
  trx: Trx,
  producerId: ProducerId,
  standard: { id: StandardId; craft: Craft },
  perMonth: number | null | undefined,
): Promise<Outcome<'supply.pace_unknown', { perYear: number }>> {
  const known = await rateOf(trx, producerId, standard)
  if (known?.basis === 'measured') return { ok: true, perYear: known.perYear }
  if (perMonth) return { ok: true, perYear: perMonth * 12 }
  return known ? { ok: true, perYear: known.perYear } : refuse('supply.pace_unknown', {}, 'perMonth')
}

/** The months this promise takes, of those not yet promised elsewhere; or how many there is still time for. */
export async function monthsFor(
  trx: Trx,
  producerId: ProducerId,
  wanted: Wanted,
  today: Day,
  standing?: Standing,
): Promise<Outcome<'supply.over_capacity' | 'supply.months_full', { holds: Hold[] }>> {
  const { most, readyOn, perYear } = wanted
  if (standing && standing.perYear === perYear && standing.readyOn === readyOn && standing.most >= most) {
    return { ok: true, holds: shrinkTo(await holdsOfCommitment(trx, standing.id), perYear, most) }
  }
  const elsewhere = await holdsOfProducer(trx, producerId, standing?.id)
  const holds = spreadOverMonths(most, perYear, elsewhere, today, readyOn)
  if (holds) return { ok: true, holds }
  const fits = mostPossible(perYear, elsewhere, today, readyOn)
  const possible = fits - (fits % wanted.lotStep)
  if (possible === 0) return refuse('supply.months_full', { readyOn }, 'most')
  return refuse('supply.over_capacity', { readyOn, most: possible }, 'most')
}
