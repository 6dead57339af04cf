import type { MotifDecision, MotifState } from '#app/domain/motifs/motif-states'
import type { UseRule } from '#app/domain/motifs/use-rule'
import type { Craft } from '#app/domain/people/producer'
import type { Day, Instant } from '#app/domain/shared/calendar'
import type {
  AccountId,
  CentreId,
  MotifId,
  MotifPermissionId,
  MotifReviewId,
  MotifRevisionId,
  PictureId,
  ProducerId,
} from '#app/domain/shared/ids'

export type MotifTables = {
  motifs: {
    id: MotifId
    slug: string
    name: string
    craft: Craft
    /** The people and the place it comes from. */
    origin_id: string
    origin_en: string
    meaning_id: string
    meaning_en: string
    story_id: string | null
    story_en: string | null
    /** What may not be changed. */
    pakem_id: string
    pakem_en: string
    use_rule: UseRule
    /** With permission: whose, on what terms, and what share of the makers' price goes to them. */
    permission_of: string | null
    permission_of_en: string | null
    terms_id: string | null
    terms_en: string | null
    /** Hundredths of a percent. */
    share_bp: number | null
    /** Restricted: why, for the house's eyes only. */
    restricted_reason: string | null
    picture_id: PictureId | null
    /** The tradition it grows from. */
    parent_id: MotifId | null
    /** 1 for a new design within a tradition, 0 for what was handed down. */
    newly_made: 0 | 1
    state: MotifState
    proposed_by: AccountId | null
    /** Who reviews it, or did. */
    curator_id: AccountId | null
    /** Since when it waits for a decision; null when it does not. */
    waiting_since: Instant | null
    /** Grows with each change of the words: two people writing at once do not overwrite each other. */
    version: number
    created_at: Instant
  }
  /** Each decision of a curator, with its reasons; none is ever changed. */
  motif_reviews: {
    id: MotifReviewId
    motif_id: MotifId
    curator_id: AccountId
    decision: MotifDecision
    reason_id: string
    reason_en: string
    at: Instant
  }
  /** Other words proposed for an accepted motif, which stands as it is until another curator took them. */
  motif_revisions: {
    id: MotifRevisionId
    motif_id: MotifId
    /** `MotifWords`, as JSON. */
    words: string
    /** The columns that the words would change, as they stood: JSON, kept to be read beside the decision. */
    stood: string
    /** Another drawing; null where the drawing stays. */
    picture_id: PictureId | null
    /** The drawing that stood where another is proposed. */
    stood_picture_id: PictureId | null
    proposed_by: AccountId
    proposed_at: Instant
    /** The decision that closed it; null while it waits. */
    review_id: MotifReviewId | null
  }
  /** Which maker may use a motif; one that ended stays on record. */
  motif_permissions: {
    id: MotifPermissionId
    motif_id: MotifId
    producer_id: ProducerId
    /** On what terms, and how the permission is proved. */
    terms: string
    terms_en: string | null
    /** The last day; null without an end. */
    until_day: Day | null
    granted_by: AccountId | null
    granted_at: Instant
    ended_at: Instant | null
    ended_reason: string | null
  }
  /** The makers a cooperative gathers. */
  cooperative_members: { cooperative_id: ProducerId; producer_id: ProducerId; since: Instant }
  /** A sentra: a place where makers of a craft work side by side. */
  centres: {
    id: CentreId
    slug: string
    name: string
    /** What it is known for; what else is made there is in `centre_crafts`. */
    craft: Craft
    village: string | null
    district: string | null
    regency: string
    province: string
    /** Millionths of a degree, north and east. Both, or neither. */
    latitude_micro: number | null
    longitude_micro: number | null
    story_id: string | null
    story_en: string | null
    /** Not shown any more since. */
    archived_at: Instant | null
    /** Counts the writings, so that nobody's is written over unseen. */
    version: number
    created_at: Instant
  }
  centre_crafts: { centre_id: CentreId; craft: Craft }
  centre_makers: { centre_id: CentreId; producer_id: ProducerId; since: Instant }
  /** What a maker who shows its name keeps off its page all the same, and its own photo; no row hides nothing. */
  producer_pages: {
    producer_id: ProducerId
    hides_village: 0 | 1
    hides_story: 0 | 1
    picture_id: PictureId | null
    /** What the photo shows, for those who cannot see it. */
    picture_text_id: string | null
    picture_text_en: string | null
    /** A photo of people has a consent of its own, and is shown only where the name is shown too. */
    shows_picture: 0 | 1
    updated_at: Instant
  }
}
