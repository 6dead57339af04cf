import type { CommitmentId, InquiryLineId } from '#app/domain/shared/ids'

type Row = { readonly commitment_id: CommitmentId; readonly inquiry_line_id: InquiryLineId; readonly quantity: number }

export type Change<Share extends Row> = {
  /** The share as either plan has it: who, of which line. */
  readonly share: Share
  readonly before: number
  readonly after: number
}

/** What becomes of each share between two plans over the same promises; the largest changes first. */
export function changesBetween<Share extends Row>(one: readonly Share[], other: readonly Share[]) {
  const key = (row: Row) => `${row.commitment_id} ${row.inquiry_line_id}`
  const before = new Map(one.map((row) => [key(row), row]))
  const after = new Map(other.map((row) => [key(row), row]))
  const shares = [...new Map([...before, ...after]).entries()].map(([at, share]) => ({
    share,
    before: before.get(at)?.quantity ?? 0,
    after: after.get(at)?.quantity ?? 0,
  }))
  const taken = shares.filter((change) => change.before > 0 || change.after > 0)
  const size = (change: Change<Share>) => Math.abs(change.after - change.before)
  return {
    changed: taken.filter((change) => size(change) > 0).sort((a, b) => size(b) - size(a)),
    same: taken.filter((change) => size(change) === 0),
  }
}
