import type { Actor } from '#app/domain/people/actor'
import type { Instant } from '#app/domain/shared/calendar'
import type { ImportBatchId, ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { Database, Trx } from '#db/client.server'
import { appendEvent } from '#db/queries/events.server'
import { decisionsOf, dropDecision, keepDecisions, keepVerdict, verdictsOf } from '#db/queries/import-decisions.server'
import { batchById, correctBatch } from '#db/queries/imports.server'
import { factsOfMakers } from '#db/queries/import-changes.server'
import { inTransaction } from '#db/transaction.server'
import { countDoubts } from './count-doubts.server'
import { acceptance, type Decision, leaveOut, wholeRow } from './decisions'
import { type ListShelf, type StagedList, stagedList } from './staged-list.server'

export type RowDecision = { batchId: ImportBatchId } & (
  | { accept: 'one'; row: number; column: number; code: string }
  | { accept: 'all'; code: string }
  | { leave: 'out' | 'in'; row: number }
  | { correct: number; texts: readonly string[] }
  | { judge: 'same' | 'other'; producerKey: string; producerId: ProducerId }
)

/** What staff decide about rows and cells of a list before it is taken in: each may be repeated without harm. */
export async function decideRows(
  db: Database,
  shelf: ListShelf,
  actor: Actor,
  decision: RowDecision,
  now: Instant,
): Promise<Outcome<string, { count: number }>> {
  const staged = await batchById(db, decision.batchId)
  if (staged?.state !== 'staged') return refuse('importing.batch_unknown')
  const read = await stagedList(db, shelf, staged)
  if (!read.ok) return read
  const { layout, list } = read
  const cells = 'correct' in decision ? await cellsOf(shelf, read, staged.sheet, decision.correct) : undefined
  const problems = [...list.problems, ...list.rows.flatMap((row) => row.problems)]

  const decided = await inTransaction(db, async (trx) => {
    const batch = await batchById(trx, decision.batchId)
    if (batch?.state !== 'staged' || batch.layout !== staged.layout || batch.sheet !== staged.sheet) return refuse('shared.stale')
    if ('judge' in decision) return judge(trx, actor, decision, list.producers, now)
    if ('leave' in decision) {
      if (decision.row > read.rows) return refuse('importing.row_unknown')
      const at = { row: decision.row, column: wholeRow, code: leaveOut }
      if (decision.leave === 'in') await dropDecision(trx, batch.id, at)
      return record(trx, actor, batch.id, decision.leave === 'out' ? [{ ...at, text: null }] : [], now, 1)
    }
    if ('correct' in decision) {
      if (!cells) return refuse('importing.row_unknown')
      const secret = new Set(layout.columns.flatMap(({ field }, at) => (field === 'nik' || field === 'npwp' ? at : [])))
      const changed: Decision[] = []
      for (const [column, text] of decision.texts.entries()) {
        if (secret.has(column) || column >= cells.length) continue
        if (text.trim() === (cells[column] ?? '').trim())
          await dropDecision(trx, batch.id, { row: decision.correct, column, code: '' })
        else changed.push({ row: decision.correct, column, code: '', text: text.trim() })
      }
      return record(trx, actor, batch.id, changed, now, 1)
    }
    const wanted = problems.filter(
      (problem) =>
        problem.code === decision.code &&
        (decision.accept === 'all' || (problem.row === decision.row && (problem.column ?? wholeRow) === decision.column)),
    )
    const accepted = wanted.flatMap((problem) => acceptance(problem) ?? [])
    // Pressed twice: it is settled already.
    return record(trx, actor, batch.id, accepted, now, accepted.length)
  })
  if (decided.ok) await countDoubts(db, shelf, staged.id)
  return decided
}

/** A row as it stands in the file. */
async function cellsOf({ lists }: ListShelf, { file }: StagedList, sheet: string, row: number) {
  const shown = await lists.ask(file, { what: 'show', sheet, first: row, rows: 1 })
  return shown.ok ? shown.rows[0] : undefined
}

async function record(
  trx: Trx,
  actor: Actor,
  batchId: ImportBatchId,
  decisions: readonly Decision[],
  now: Instant,
  count: number,
) {
  if (!(await correctBatch(trx, batchId, { step: 'rows' }))) return refuse('shared.stale')
  const before = new Map((await decisionsOf(trx, batchId)).map((one) => [placeOf(one), one.text]))
  const fresh = decisions.filter((one) => !before.has(placeOf(one)) || before.get(placeOf(one)) !== one.text)
  await keepDecisions(trx, batchId, fresh)
  // The texts stay out of the trail: they may be names and telephones.
  if (fresh.length > 0)
    await appendEvent(trx, actor, { kind: 'import.mended', subject: batchId, data: { count: fresh.length } }, now)
  return { ok: true as const, count }
}

const placeOf = ({ row, column, code }: Decision) => `${row}:${column}:${code}`

async function judge(
  trx: Trx,
  actor: Actor,
  decision: Extract<RowDecision, { judge: string }>,
  producers: readonly { key: string }[],
  now: Instant,
) {
  const { batchId, producerKey, producerId, judge: verdict } = decision
  if (!producers.some(({ key }) => key === producerKey)) return refuse('importing.row_unknown')
  if (!(await factsOfMakers(trx, [producerId])).has(producerId)) return refuse('people.maker_unknown')
  const before = await verdictsOf(trx, batchId)
  if (before.some((one) => one.producerKey === producerKey && one.producerId === producerId && one.verdict === verdict))
    return { ok: true as const, count: 1 }
  await keepVerdict(trx, batchId, { producerKey, producerId, verdict })
  await appendEvent(trx, actor, { kind: 'import.judged', subject: batchId, data: { producerId, verdict } }, now)
  return { ok: true as const, count: 1 }
}
