import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId, BulkStepId, SavedFilterId } from '#app/domain/shared/ids'

export type DeskTables = {
  /** The filters of a list under a name. */
  saved_filters: {
    id: SavedFilterId
    list: string
    name: string
    /** The name in lower case: unique for its owner and list. */
    name_key: string
    /** As it stands in the list's address, without the question mark. */
    query: string
    owner_id: AccountId
    /** 1 when all who may see the list find it there. */
    shared: 0 | 1
    created_at: Instant
  }
  /** What somebody moved in one go, or gave to one person or cluster, so that it can be taken back. */
  bulk_steps: {
    id: BulkStepId
    list: string
    step: string
    /** Null: taken from whoever had it, or only moved. */
    given_to: string | null
    /** What it was called that day. */
    name: string | null
    /** Which things, and whose or what each was before, JSON: `[[id, before]]`. */
    items: string
    count: number
    actor_id: AccountId
    at: Instant
    undone_at: Instant | null
  }
}
