import { type RawBuilder, sql } from 'kysely'
import type { CommitmentId, ProducerId } from '#app/domain/shared/ids'
import type { Trx } from '#db/client.server'
import { producerReferences, type ProducerReference } from './producer-references'

type Value = string | number | null
type Row = Record<string, Value>

/** What was moved from one table: enough to move it back. */
export type Moved = { table: string; column: string; keys: Row[]; dropped: Row[] }

type Keyed = Extract<ProducerReference, { key: readonly string[] }>

const isKeyed = (reference: ProducerReference): reference is Keyed => reference.how === 'move' || reference.how === 'moveOnce'

/** Everything that hangs on one maker hangs on another from now on. */
export async function moveEverything(trx: Trx, from: ProducerId, to: ProducerId): Promise<Moved[]> {
  const moved: Moved[] = []
  for (const reference of producerReferences.filter(isKeyed)) {
    const { table, column } = reference
    const rows = await rowsOf(trx, reference, from)
    if (rows.length === 0) continue
    const there =
      reference.how === 'moveOnce' ? new Set((await rowsOf(trx, reference, to)).map((row) => nameOf(reference, row))) : new Set()
    const isThere = (row: Row) => there.has(nameOf(reference, row)) || tiesTo(to, reference, row)
    const twice = rows.filter(isThere)
    const once = rows.filter((row) => !isThere(row))
    for (const row of twice)
      await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${from} and ${sameKey(reference, row)}`.execute(trx)
    if (once.length > 0)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to} where ${sql.ref(column)} = ${from}`.execute(trx)
    moved.push({ table, column, keys: once.map((row) => keyOf(reference, row)), dropped: twice })
  }
  await follow(trx, commitmentsIn(moved), to)
  return moved
}

/** Moves it back; what was taken away since stays away. False when something of it is no longer where it was put. */
export async function moveBack(trx: Trx, moved: readonly Moved[], from: ProducerId, to: ProducerId): Promise<boolean> {
  for (const { table, column, keys, dropped } of moved) {
    const reference = producerReferences.filter(isKeyed).find((one) => one.table === table && one.column === column)
    if (!reference) return false
    for (const key of keys) {
      const { numAffectedRows } =
        await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to} where ${sql.ref(column)} = ${from} and ${sameKey(reference, key)}`.execute(
          trx,
        )
      if (numAffectedRows !== 1n && reference.how === 'move') return false
    }
    for (const row of dropped) await putBack(trx, table, row)
  }
  await follow(trx, commitmentsIn(moved), to)
  return true
}

export function commitmentsIn(moved: readonly Moved[]): CommitmentId[] {
  return moved.flatMap(({ table, keys }) => (table === 'commitments' ? keys.map((key) => key['id'] as CommitmentId) : []))
}

async function rowsOf(trx: Trx, { table, column }: Keyed, id: ProducerId): Promise<Row[]> {
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(trx)
  return rows
}

async function putBack(trx: Trx, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row)
  const values = columns.map((column) => sql`${row[column]}`)
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) values (${sql.join(values)})`.execute(
    trx,
  )
}

/** Months, places in plans and shares of orders belong to whoever made the promise. */
async function follow(trx: Trx, commitments: readonly CommitmentId[], to: ProducerId): Promise<void> {
  if (commitments.length === 0) return
  for (const { table, column, how } of producerReferences)
    if (how === 'follow')
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to} where commitment_id in (${sql.join(commitments)})`.execute(
        trx,
      )
}

const keyOf = ({ key }: Keyed, row: Row): Row => Object.fromEntries(key.map((column) => [column, row[column] ?? null]))
const nameOf = ({ key, same = key }: Keyed, row: Row): string => JSON.stringify(same.map((column) => row[column] ?? null))

/** Moved, the row would tie a maker to itself. */
function tiesTo(id: ProducerId, { table, column }: Keyed, row: Row): boolean {
  return producerReferences.some((other) => other.table === table && other.column !== column && row[other.column] === id)
}

function sameKey({ key }: Keyed, row: Row): RawBuilder<unknown> {
  const conditions = key.map((column) => sql`${sql.ref(column)} = ${row[column]}`)
  return sql.join(conditions, sql` and `)
}
