import { type RawBuilder, sql } from 'kysely'
import type { WaitingKind } from '#app/domain/desk/waiting-kinds'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId, Id } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'

export type WaitingId = Id<'product'> | Id<'motif'> | Id<'importBatch'>

export type Waiting = {
  id: WaitingId
  kind: WaitingKind
  name: string
  /** Whose it is or where from: a maker, a community, an office. */
  besides: string | null
  decidesName: string | null
  /** Of a list, how many of its rows are doubtful; null of anything else, and while nobody has counted. */
  doubts: number | null
  since: Instant
  /** Whether what waits would change something that is public already: 0 or 1. */
  revises: number
}

export type QueueFilter = {
  kinds: readonly WaitingKind[]
  /** Who decides: this one, nobody yet, either of them, or anybody. */
  who: 'everybody' | 'mine' | 'nobody' | 'open'
  viewerId: AccountId
  /** What the queue goes on after. */
  after?: Pick<Waiting, 'since' | 'id'> | undefined
}

/** A closed account looks at nothing: what was its is nobody's. */
const sources = {
  product: sql`
    select products.id, 'product' as kind, products.name_id as name, producers.name as besides,
      accounts.id as decides_id, accounts.name as decides_name, coalesce(products.waiting_since, products.updated_at) as since,
      cast(null as integer) as doubts, 0 as revises
    from products
    join producers on producers.id = products.producer_id
    left join accounts on accounts.id = products.reviewer_id and accounts.disabled = 0
    where products.state = 'in_review'`,
  motif: sql`
    select motifs.id, 'motif' as kind, motifs.name, motifs.origin_id as besides,
      accounts.id as decides_id, accounts.name as decides_name,
      coalesce(motif_revisions.proposed_at, motifs.waiting_since, motifs.created_at) as since,
      cast(null as integer) as doubts, case when motif_revisions.id is null then 0 else 1 end as revises
    from motifs
    left join accounts on accounts.id = motifs.curator_id and accounts.disabled = 0 and motifs.state = 'in_review'
    left join motif_revisions on motif_revisions.motif_id = motifs.id and motif_revisions.review_id is null
    where motifs.state in ('proposed', 'in_review') or motif_revisions.id is not null`,
  list: sql`
    select import_batches.id, 'list' as kind, import_batches.file_name as name, import_batches.sender as besides,
      accounts.id as decides_id, accounts.name as decides_name, import_batches.created_at as since,
      import_batches.doubtful_rows as doubts, 0 as revises
    from import_batches
    left join accounts on accounts.id = import_batches.uploaded_by and accounts.disabled = 0
    where import_batches.state = 'staged'`,
} as const satisfies Record<WaitingKind, RawBuilder<unknown>>

function queue({ kinds, who, viewerId, after }: QueueFilter) {
  const all = sql.join(
    kinds.map((kind) => sources[kind]),
    sql` union all `,
  )
  const whose = {
    everybody: sql`1 = 1`,
    mine: sql`decides_id = ${viewerId}`,
    nobody: sql`decides_id is null`,
    open: sql`(decides_id is null or decides_id = ${viewerId})`,
  }[who]
  const further = after ? sql`(since, id) > (${after.since}, ${after.id})` : sql`1 = 1`
  return sql`(${all}) as waiting where ${whose} and ${further}`
}

/** What waits for a decision, the longest waiting first. */
export async function waitingFor(db: Reader, filter: QueueFilter, most: number): Promise<Waiting[]> {
  if (filter.kinds.length === 0) return []
  const { rows } = await sql<Waiting>`
    select id, kind, name, besides, decides_name as ${sql.ref('decidesName')}, doubts, since, revises
    from ${queue(filter)} order by since, id limit ${most}`.execute(db)
  return rows
}

/** How many of each kind wait, whichever page is in view. */
export async function countWaiting(db: Reader, filter: QueueFilter): Promise<Map<WaitingKind, number>> {
  if (filter.kinds.length === 0) return new Map()
  const counted = sql<{ kind: WaitingKind; count: number }>`
    select kind, count(*) as count from ${queue({ ...filter, after: undefined })} group by kind`
  const { rows } = await counted.execute(db)
  return new Map(rows.map(({ kind, count }) => [kind, Number(count)]))
}

/**
 * What to decide next: the longest waiting that is the viewer's or nobody's. Whoever looks at something without deciding it
 * is led on to what waits behind it.
 */
export async function nextWaiting(db: Reader, filter: Omit<QueueFilter, 'who' | 'after'>, here: WaitingId) {
  const open = { ...filter, who: 'open' as const }
  if (filter.kinds.length === 0) return undefined
  const { rows } = await sql<{
    since: Instant
  }>`select since from ${queue({ ...open, who: 'everybody' })} and id = ${here}`.execute(db)
  const after = rows[0] && { since: rows[0].since, id: here }
  const [next] = await waitingFor(db, { ...open, after }, 1)
  return next
}
