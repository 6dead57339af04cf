/** What becomes of the rows that name a maker when it turns out to be another one. */
export type ProducerReference = { readonly table: string; readonly column: string } & (
  | {
      /** `move`: the other one's from now on. `moveOnce`: unless it has the same already; then the row is taken away. */
      readonly how: 'move' | 'moveOnce'
      /** What tells the rows of one maker apart. */
      readonly key: readonly string[]
      /** What makes a row of the other one the same; the key, where nothing else is said. */
      readonly same?: readonly string[]
    }
  | {
      /** Goes wherever its promise goes. */
      readonly how: 'follow'
    }
  | { readonly how: 'stay'; readonly why: string }
)

/**
 * Every column that names a maker. A test holds this against the schema of both databases: a table that is added later has to
 * say here what a merge does with it.
 */
export const producerReferences: readonly ProducerReference[] = [
  { table: 'account_producers', column: 'producer_id', how: 'moveOnce', key: ['account_id'] },
  { table: 'products', column: 'producer_id', how: 'move', key: ['id'] },
  { table: 'call_invitations', column: 'producer_id', how: 'moveOnce', key: ['supply_call_id'] },
  { table: 'commitments', column: 'producer_id', how: 'move', key: ['id'] },
  { table: 'capacity_holds', column: 'producer_id', how: 'follow' },
  { table: 'delivery_records', column: 'producer_id', how: 'move', key: ['id'] },
  { table: 'off_days', column: 'producer_id', how: 'move', key: ['id'] },
  { table: 'plan_rows', column: 'producer_id', how: 'follow' },
  { table: 'work_orders', column: 'producer_id', how: 'follow' },
  { table: 'producer_marks', column: 'producer_id', how: 'moveOnce', key: ['kind', 'mark'] },
  { table: 'import_matches', column: 'producer_id', how: 'moveOnce', key: ['import_batch_id', 'producer_key'] },
  { table: 'motif_permissions', column: 'producer_id', how: 'moveOnce', key: ['id'], same: ['motif_id', 'ended_at'] },
  { table: 'cooperative_members', column: 'producer_id', how: 'moveOnce', key: ['cooperative_id'] },
  { table: 'cooperative_members', column: 'cooperative_id', how: 'moveOnce', key: ['producer_id'] },
  { table: 'centre_makers', column: 'producer_id', how: 'moveOnce', key: ['centre_id'] },
  { table: 'producer_pages', column: 'producer_id', how: 'stay', why: 'the word of the maker who is kept counts' },
  { table: 'producers', column: 'merged_into', how: 'move', key: ['id'] },
  { table: 'import_changes', column: 'producer_id', how: 'stay', why: 'what a list changed is taken back where it was changed' },
  { table: 'producers_apart', column: 'one_id', how: 'stay', why: 'said of this one; the merge says it of the other too' },
  { table: 'producers_apart', column: 'other_id', how: 'stay', why: 'said of this one; the merge says it of the other too' },
  { table: 'producer_merges', column: 'kept_id', how: 'stay', why: 'history' },
  { table: 'producer_merges', column: 'merged_id', how: 'stay', why: 'history' },
  { table: 'events', column: 'on_behalf_of', how: 'stay', why: 'history: the trail is never edited' },
]
