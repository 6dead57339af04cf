import type { AccountId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'

type Reviewed = { proposed_by: AccountId | null; curator_id: AccountId | null }

/** Nobody judges a proposal of their own, and what one curator has taken up no other decides. */
export function mayReview(
  motif: Reviewed,
  curatorId: AccountId,
  deciding: boolean,
): Outcome<'motifs.own_proposal' | 'motifs.other_curator'> {
  if (motif.proposed_by === curatorId) return refuse('motifs.own_proposal')
  if (deciding && motif.curator_id !== curatorId) return refuse('motifs.other_curator')
  return { ok: true }
}
