import type { Language, StaffRole } from '#app/domain/people/actor'
import type { Craft, ProducerKind } from '#app/domain/people/producer'
import type { Instant } from '#app/domain/shared/calendar'
import type { AccountId, BuyerId, ImportBatchId, ProducerId, ProducerMergeId } from '#app/domain/shared/ids'
import type { Currency } from '#app/domain/shared/money'

export type Flag = 0 | 1

export type PeopleTables = {
  accounts: {
    id: AccountId
    /** Lower case. At least one of e-mail and phone is there. */
    email: string | null
    /** E.164. */
    phone: string | null
    name: string
    language: Language
    password_hash: string
    disabled: Flag
    created_at: Instant
  }
  sessions: {
    /** SHA-256 of what the cookie holds. */
    id: string
    user_id: AccountId
    /** Seconds since 1970. */
    expires_at: number
    created_at: Instant
  }
  password_resets: {
    token_hash: string
    account_id: AccountId
    expires_at: Instant
    used_at: Instant | null
  }
  account_roles: { account_id: AccountId; role: StaffRole }
  account_producers: { account_id: AccountId; producer_id: ProducerId }
  account_buyers: { account_id: AccountId; buyer_id: BuyerId }
  producers: {
    id: ProducerId
    slug: string
    kind: ProducerKind
    name: string
    /** Leader or owner; a person's name, shown to buyers only with consent. */
    contact_name: string | null
    /** Hands that work, the leader included. */
    members: number
    /** Who belongs to a group or cooperative, working or not; null where nobody said. */
    member_count: number | null
    /** The group under which a list names it, for the house's eyes: nobody has said that it may be told. */
    group_name: string | null
    craft: Craft
    village: string | null
    district: string | null
    regency: string
    province: string
    /** E.164; never shown to buyers. */
    phone: string | null
    /** The makers of a cluster programme, by the cluster's name. */
    cluster: string | null
    story_id: string | null
    story_en: string | null
    /** 1 when the maker agreed that buyers see its name. */
    shows_name: Flag
    /** The staff account that acts for it, when it has no phone or signal. */
    field_officer_id: AccountId | null
    /** 0 for one that was merged, or rests for now: not shown, not asked. */
    active: Flag
    /** Why it stopped for now, in the words of whoever heard it, and since when; null while it is at work. */
    resting_reason: string | null
    resting_since: Instant | null
    import_batch_id: ImportBatchId | null
    /** Normalised name, leader and village: the same maker arriving again is known by it. */
    natural_key: string | null
    /** The maker this one turned out to be: everything that hung on it hangs there now. */
    merged_into: ProducerId | null
    created_at: Instant
  }
  /** What else a maker is known by: further telephones, the keyed fingerprint of its NIK, names lists have for it. */
  producer_marks: {
    producer_id: ProducerId
    kind: 'phone' | 'nik' | 'list_key'
    mark: string
    import_batch_id: ImportBatchId | null
  }
  /** Two makers that look alike and are not one; the smaller id first. */
  producers_apart: {
    one_id: ProducerId
    other_id: ProducerId
    said_by: AccountId
    said_at: Instant
  }
  producer_merges: {
    id: ProducerMergeId
    kept_id: ProducerId
    merged_id: ProducerId
    /** What was moved, filled in and taken away, JSON: enough to put it back. */
    moved: string
    merged_by: AccountId
    merged_at: Instant
    undone_by: AccountId | null
    undone_at: Instant | null
  }
  buyers: {
    id: BuyerId
    name: string
    kind: 'domestic' | 'export'
    /** ISO 3166-1 alpha-2. */
    country: string
    city: string | null
    currency: Currency
    created_at: Instant
  }
}
