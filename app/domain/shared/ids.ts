/** Text ids that sort by time and carry their kind: `ord_01jd3k…` (ULID, Crockford base 32, lower case). */
export const idPrefixes = {
  account: 'acc',
  buyer: 'buy',
  producer: 'prd',
  product: 'pro',
  standard: 'std',
  motif: 'mtf',
  motifReview: 'mrv',
  motifRevision: 'mrn',
  motifPermission: 'mpm',
  centre: 'ctr',
  picture: 'pic',
  inquiry: 'inq',
  inquiryLine: 'inl',
  message: 'msg',
  supplyCall: 'cal',
  standingSupply: 'sup',
  commitment: 'com',
  offDays: 'off',
  deliveryRecord: 'dlv',
  planRun: 'run',
  plan: 'pln',
  quote: 'quo',
  quoteLine: 'qln',
  allocation: 'alo',
  order: 'ord',
  orderChange: 'och',
  workOrder: 'wor',
  producerMerge: 'mrg',
  importBatch: 'imp',
  outboxMessage: 'out',
  event: 'evt',
  concept: 'cpt',
  savedFilter: 'sfl',
  bulkStep: 'blk',
  returnedList: 'ret',
} as const

export type IdKind = keyof typeof idPrefixes
export type Id<Kind extends IdKind> = `${(typeof idPrefixes)[Kind]}_${string}`

export type AccountId = Id<'account'>
export type BuyerId = Id<'buyer'>
export type ProducerId = Id<'producer'>
export type ProductId = Id<'product'>
export type StandardId = Id<'standard'>
export type MotifId = Id<'motif'>
export type MotifReviewId = Id<'motifReview'>
export type MotifRevisionId = Id<'motifRevision'>
export type MotifPermissionId = Id<'motifPermission'>
export type CentreId = Id<'centre'>
export type PictureId = Id<'picture'>
export type InquiryId = Id<'inquiry'>
export type InquiryLineId = Id<'inquiryLine'>
export type MessageId = Id<'message'>
export type SupplyCallId = Id<'supplyCall'>
export type StandingSupplyId = Id<'standingSupply'>
export type CommitmentId = Id<'commitment'>
export type OffDaysId = Id<'offDays'>
export type DeliveryRecordId = Id<'deliveryRecord'>
export type PlanRunId = Id<'planRun'>
export type PlanId = Id<'plan'>
export type QuoteId = Id<'quote'>
export type QuoteLineId = Id<'quoteLine'>
export type AllocationId = Id<'allocation'>
export type OrderId = Id<'order'>
export type OrderChangeId = Id<'orderChange'>
export type WorkOrderId = Id<'workOrder'>
export type ProducerMergeId = Id<'producerMerge'>
export type ImportBatchId = Id<'importBatch'>
export type OutboxMessageId = Id<'outboxMessage'>
export type EventId = Id<'event'>
export type ConceptId = Id<'concept'>
export type BulkStepId = Id<'bulkStep'>
export type ReturnedListId = Id<'returnedList'>
export type SavedFilterId = Id<'savedFilter'>

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

let lastMs = -1
let lastDigits: number[] = []

/** Ids made for the same millisecond count on from each other, so that what happened first also sorts first. */
export function newId<Kind extends IdKind>(kind: Kind, atMs: number = Date.now()): Id<Kind> {
  lastDigits =
    atMs === lastMs ? countedOn(lastDigits) : Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte & 31)
  lastMs = atMs
  let time = ''
  for (let rest = atMs, i = 0; i < 10; i++) {
    time = alphabet.charAt(rest % 32) + time
    rest = Math.floor(rest / 32)
  }
  return `${idPrefixes[kind]}_${time}${lastDigits.map((digit) => alphabet.charAt(digit)).join('')}`
}

function countedOn(digits: readonly number[]): number[] {
  const next = [...digits]
  for (let at = next.length - 1; at >= 0; at--) {
    const digit = (next[at] ?? 0) + 1
    next[at] = digit % 32
    if (digit < 32) break
  }
  return next
}

export function isId<Kind extends IdKind>(kind: Kind, value: unknown): value is Id<Kind> {
  return typeof value === 'string' && new RegExp(`^${idPrefixes[kind]}_[0-9a-hjkmnp-tv-z]{26}$`).test(value)
}

/** The same text as an id of its kind; null when it is none. */
export function idOrNull<Kind extends IdKind>(kind: Kind, value: string | null): Id<Kind> | null {
  return isId(kind, value) ? value : null
}
