/** All that can happen, by what it happens to. Each kind has its words in `app/i18n/*\/events.ts`: the compiler asks for them. */
const happenings = {
  account: ['opened', 'profile_changed', 'password_chosen', 'password_changed', 'signed_out_everywhere', 'help_link_issued'],
  buyer: ['registered'],
  call: ['opened', 'extended', 'closed', 'reopened', 'cancelled', 'cannot'],
  centre: ['founded', 'edited', 'archived', 'restored', 'maker_gathered', 'maker_left'],
  commitment: [
    'offered',
    'changed',
    'withdrawn',
    'reserved',
    'freed',
    'confirmed',
    'given_back',
    'released',
    'taken_in',
    'fallen',
  ],
  concept: ['added', 'changed', 'set_aside'],
  delivery: ['recorded', 'corrected', 'removed', 'restored'],
  exchange_rate: ['recorded'],
  import: ['staged', 'corrected', 'mended', 'judged', 'begun', 'committed', 'undone', 'discarded'],
  inquiry: [
    ...['sent', 'called', 'quoted', 'ordered', 'withdrawn', 'closed', 'owner_changed', 'next_step_set'],
    ...['line_tied', 'line_untied', 'message'],
  ],
  mail: ['sent', 'given_up', 'tried_again'],
  motif: [
    ...['proposed', 'edited', 'taken', 'assigned', 'released', 'accepted', 'returned', 'retired', 'restored'],
    ...['revision_proposed', 'revised', 'revision_kept'],
    ...['permitted', 'permission_ended', 'permission_ran_out'],
  ],
  off_days: ['recorded', 'removed', 'restored'],
  order: ['placed', 'in_work', 'mended', 'changed', 'cancelled'],
  plan: ['made', 'chosen', 'noted', 'set_aside'],
  plan_run: ['started', 'done', 'failed'],
  plans: ['asked'],
  producer: [
    ...['registered', 'added_from_list', 'updated_from_list', 'corrected', 'name_shown', 'name_hidden'],
    ...['story_told'],
    ...['photo_kept', 'photo_described', 'photo_shown', 'photo_hidden', 'photo_removed', 'people_counted'],
    ...['officer_appointed', 'officer_released', 'cluster_joined', 'cluster_left'],
    ...['account_opened', 'account_linked', 'account_unlinked', 'member_joined', 'member_left', 'joined', 'left'],
    ...['gathered', 'left_centre'],
    ...['rested', 'resumed'],
    ...['merged', 'merged_into', 'unmerged', 'told_apart'],
  ],
  product: [
    ...['added', 'edited', 'counted', 'submitted', 'published', 'returned', 'paused', 'barred', 'resumed', 'archived'],
    ...['linked', 'unlinked', 'completed', 'reviewer_named', 'reviewer_released', 'updated_from_list'],
    'taken_back',
  ],
  quote: [
    ...['drafted', 'discarded', 'sent', 'superseded', 'withdrawn', 'expired', 'accepted', 'declined', 'change_asked'],
    ...['order_cancelled'],
  ],
  returned_list: ['staged', 'committed', 'undone', 'discarded'],
  search: ['settled'],
  staff: ['roles_set', 'disabled', 'enabled'],
  standing: ['started', 'changed', 'rested', 'resumed', 'ended', 'month_opened', 'month_failed'],
  standard: ['created', 'edited', 'published', 'retired', 'revived', 'taken_back', 'keeper_named', 'keeper_released'],
  work_order: ['issued', 'started', 'trouble_told', 'trouble_over', 'changed', 'fallen', 'cancelled'],
} as const

type Happenings = typeof happenings
export type EventKind = { [Word in keyof Happenings]: `${Word}.${Happenings[Word][number]}` }[keyof Happenings]

/** As many as a page shows of a trail. */
export const mostEvents = 200

export const eventKinds = Object.entries(happenings).flatMap(([word, steps]) =>
  steps.map((step) => `${word}.${step}` as EventKind),
)
