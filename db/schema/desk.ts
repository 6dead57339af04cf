import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId, SavedFilterId } from '#app/domain/shared/ids'

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
}
