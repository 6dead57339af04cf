import type { ImportState, ImportStep } from '#app/domain/imports/import-states'
import type { OutboxState } from '#app/domain/mail/outbox-states'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId, EventId, ImportBatchId, OutboxMessageId, ProducerId, ProductId } from '#app/domain/shared/ids'

export type HouseTables = {
  /** The audit trail: who, on whose behalf, when, from where to where, what. Only ever appended to. */
  events: {
    id: EventId
    at: Instant
    kind: string
    /** The id of what it happened to. */
    subject: string
    /** Null for the house's own clockwork. */
    actor_id: AccountId | null
    on_behalf_of: ProducerId | null
    from_state: string | null
    to_state: string | null
    data: string
  }
  /** What is to leave the house after a commit; leased by the sender, so that a crash sends it later, not never. */
  outbox: {
    id: OutboxMessageId
    state: OutboxState
    recipient: string
    subject: string
    body: string
    attempts: number
    next_try_at: Instant
    last_error: string | null
    created_at: Instant
    sent_at: Instant | null
  }
  /** The outcome of a form that was already taken in, under the key its page carried. */
  form_keys: {
    scope: string
    key: string
    outcome: string
    created_at: Instant
  }
  rate_limits: {
    key: string
    hits: number
    window_ends_at: Instant
  }
  counters: { name: string; value: number }
  import_batches: {
    id: ImportBatchId
    state: ImportState
    file_name: string
    /** SHA-256 of the bytes; the bytes lie in storage under it. */
    file_hash: string
    sheet: string
    /** The corrected layout (header rows, columns), JSON. */
    layout: string
    /** Which office sent it, and the fingerprint of its headings: under these the meaning of its columns is remembered. */
    sender: string | null
    format: string | null
    /** The page of the wizard that comes next while it is staged. */
    step: ImportStep
    /** How far taking in has come; it goes on from there after a stop. */
    makers_total: number
    makers_done: number
    makers_changed: number
    /** 1 when makers that are known get what the list knows better. */
    updates_known: 0 | 1
    /** The same of products. */
    updates_products: 0 | 1
    products_changed: number
    producers_added: number
    products_added: number
    uploaded_by: AccountId
    created_at: Instant
    committed_at: Instant | null
    undone_at: Instant | null
    /** How many of its rows were doubtful when it was read last; null while it was not. */
    doubtful_rows: number | null
    /** Since when its file is no longer kept. */
    file_swept_at: Instant | null
  }
  /** What the columns of an office's lists were found to mean, the last time one was taken in. */
  import_mappings: {
    sender: string
    format: string
    columns: string
    regency: string | null
    province: string | null
    import_batch_id: ImportBatchId
    used_at: Instant
  }
  /** What staff decided of a cell: `code` empty, a text to be read instead; else that this problem is settled. -1: the whole row. */
  import_mends: {
    import_batch_id: ImportBatchId
    row_number: number
    column_number: number
    code: string
    text: string | null
  }
  /** A maker of a list that staff looked at beside one the house knows. */
  import_matches: {
    import_batch_id: ImportBatchId
    producer_key: string
    producer_id: ProducerId
    verdict: 'same' | 'other'
  }
  /** What a list changed of products that were known, so that it can be taken back. */
  import_product_changes: {
    import_batch_id: ImportBatchId
    product_id: ProductId
    field: string
    before: string | null
    after: string | null
  }
  /** What a list changed of makers that were known, so that it can be taken back. */
  import_changes: {
    import_batch_id: ImportBatchId
    producer_id: ProducerId
    field: string
    before: string | null
    after: string | null
  }
}
