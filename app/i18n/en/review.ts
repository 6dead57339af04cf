import type { review as source } from '../id/review'
import type { Message } from '../message'

export const review = {
  'review.title': 'Review queue',
  'review.intro': 'What has waited longest comes first.',
  'review.what': 'What waits',
  'review.kind': 'Kind',
  'review.kind.product': 'product',
  'review.kind.motif': 'motif',
  'review.kind.list': 'list',
  'review.kinds.product': 'Products',
  'review.kinds.motif': 'Motifs',
  'review.kinds.list': 'Lists of makers',
  'review.decides': 'Reviewed by',
  'review.who.everybody': 'Anybody',
  'review.who.mine': 'Me',
  'review.who.nobody': 'Nobody yet',
  'review.days': { one: '{count} day', other: '{count} days' },
  'review.since': 'waiting since {at}',
  'review.duplicates': { one: '{count} pair of makers may be the same', other: '{count} pairs of makers may be the same' },
  'review.compare': 'Compare',
  'review.none': 'Nothing is waiting',
  'review.none_text': 'New products, proposed motifs and lists not yet taken in appear here.',
  'review.next': 'Next: {name}',
  'review.all': 'All that waits',
  'review.all_done': 'Nothing more for you. See the queue',
} as const satisfies Record<keyof typeof source, Message>
