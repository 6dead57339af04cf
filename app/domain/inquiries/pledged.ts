import type { InquiryLineId } from '#app/domain/shared/ids'

/** What makers promised to an inquiry, in pieces: to each line at most what it needs, as a surplus of one covers no other. */
export type Pledged = { promised: number; needed: number; share: number; threads: number[] }

type Line = { id: InquiryLineId; pieces: number }

/** Null where no maker was asked for any of the lines. */
export function pledgedOf(lines: readonly Line[], promises: ReadonlyMap<InquiryLineId, number>): Pledged | null {
  if (!lines.some(({ id }) => promises.has(id))) return null
  const threads = lines.map(({ id, pieces }) => Math.min(promises.get(id) ?? 0, pieces))
  const promised = threads.reduce((sum, amount) => sum + amount, 0)
  const needed = lines.reduce((sum, { pieces }) => sum + pieces, 0)
  return { promised, needed, share: needed === 0 ? 0 : promised / needed, threads: threads.filter((amount) => amount > 0) }
}
