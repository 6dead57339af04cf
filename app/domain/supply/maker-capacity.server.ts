import type { Craft } from '#app/domain/people/producer'
import type { Day } from '#app/domain/shared/calendar'
import type { CommitmentId, ProducerId, StandardId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Trx } from '#db/client.server'
import { holdsOfCommitment, rateOf } from '#db/queries/capacity.server'
import { diaryOf } from '#db/queries/diaries.server'
import { spreadTranches } from './capacity'
import { type Hold, keepFor } from './held-months'
import { covers, piecesOf, type Tranche, tranchesOf } from './tranches'

/** A promise as it stands, when one is being changed. */
type Standing = { id: CommitmentId; perYear: number; readyOn: Day; tranches: readonly Tranche[] }
type Wanted = { most: number; readyOn: Day; earlier?: readonly Tranche[] | undefined; perYear: number; lotStep: number }

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

/**
 * The months this promise takes, of those not yet promised elsewhere; or how many there is still time for. A promise that
 * asks for no more than it did may stay in the months it has, even where days off have made them tight since.
 */
export async function monthsFor(
  trx: Trx,
  producerId: ProducerId,
  wanted: Wanted,
  today: Day,
  standing?: Standing,
): Promise<Outcome<'supply.over_capacity' | 'supply.months_full', { holds: Hold[] }>> {
  const tranches = tranchesOf(wanted)
  const kept = standing && (await monthsKept(trx, standing, tranches, wanted.perYear))
  if (kept && standing.readyOn === wanted.readyOn) return { ok: true, holds: kept }
  const diary = await diaryOf(trx, producerId, today, standing?.id)
  const spread = spreadTranches(tranches, wanted.perYear, diary, today)
  if (spread.fits) return { ok: true, holds: spread.holds }
  return kept ? { ok: true, holds: kept } : tooMany(wanted, spread.late, spread.possible)
}

async function monthsKept(trx: Trx, standing: Standing, tranches: readonly Tranche[], perYear: number) {
  if (standing.perYear !== perYear || !covers(standing.tranches, tranches)) return undefined
  return keepFor(tranches, standing.readyOn, await holdsOfCommitment(trx, standing.id), perYear)
}

function tooMany({ earlier = [], lotStep }: Wanted, late: Tranche, fits: number) {
  const at = earlier.findIndex((part) => part.readyOn === late.readyOn)
  const field = at < 0 ? 'most' : `earlier.${at}.quantity`
  const before = piecesOf(earlier.filter((part) => part.readyOn < late.readyOn))
  const possible = fits - (fits % lotStep) + (at < 0 ? before : 0)
  const { readyOn } = late
  if (possible === 0) return refuse('supply.months_full', { readyOn }, field)
  return refuse('supply.over_capacity', { readyOn, most: possible }, field)
}
