import type { ReturnedList } from '#app/domain/returned-lists/returned-list'
import type { ReturnedListState } from '#app/domain/returned-lists/returned-list-states'
import type { RowFate } from '#app/domain/returned-lists/returned-row'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId, ReturnedListId } from '#app/domain/shared/ids'

export type ReturnedTables = {
  /** A list of the house that went out as a file and came in again. The file itself is not kept. */
  returned_lists: {
    id: ReturnedListId
    list: ReturnedList
    state: ReturnedListState
    file_name: string
    /** SHA-256 of its bytes: the same file is not taken in twice. */
    file_hash: string
    rows_read: number
    /** How many of them say what the house says. */
    rows_same: number
    /** Columns that are not taken in, JSON. */
    aside: string
    uploaded_by: AccountId
    created_at: Instant
    committed_at: Instant | null
    undone_at: Instant | null
  }
  /** The rows of it that say something else; as they were read, and then what became of them. */
  returned_rows: {
    list_id: ReturnedListId
    row_number: number
    fate: RowFate
    /** What it is about; of a new row what it has become. */
    subject: string | null
    /** What that is called. */
    name: string
    /** The version the row was laid beside; null for a new one. */
    seen: string | null
    /** What its form would hold, JSON; null where it is refused. */
    fields: string | null
    /** What is said before and after, as people read it, JSON. */
    changes: string
    /** Why it is not taken in, JSON. */
    refusals: string
    /** The version it had once it was taken in; null while it is not. */
    taken_as: string | null
    /** What its form held before, JSON; null for a new one. */
    before: string | null
  }
}
