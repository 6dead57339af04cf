import type { merging as source } from '../id/merging'
import type { Message } from '../message'

export const merging = {
  'merging.pairs': {
    one: '{count} pair',
    other: '{count} pairs',
  },
  'merging.title': 'Perhaps twice',
  'merging.list': 'Pairs that look alike',
  'merging.one': 'The one',
  'merging.other': 'The other',
  'merging.why': 'Why',
  'merging.compare': 'Compare',
  'merging.apart': 'Not the same',
  'merging.compare_title': 'One maker or two?',
  'merging.promises': 'Promises',
  'merging.accounts': 'Accounts',
  'merging.since': 'On record since',
  'merging.keep': 'Merge into {name}',
  'merging.consequence':
    'Everything of the one moves to the other: products, promises, months of work, orders, accounts and history. Whether buyers see the name follows the consent of the one who stays. A merge can be undone as long as nothing new was promised to a call that came with it.',
  'merging.none': 'No makers look alike',
  'merging.none_text': 'Looked for: the same NIK, the same telephone, or a near name in the same village.',
  'merging.merged': 'Merged into this one',
  'merging.undo': 'Separate again',
  'merging.undo_consequence': 'What this merge brought goes back. What was made since stays here.',
  'merging.done_merged': 'The two makers are one now.',
  'merging.done_unmerged': 'The two makers are separate again.',
  'merging.done_apart': 'Noted: two different makers.',
  'merging.same_maker': 'A maker cannot be merged with itself.',
  'merging.already_merged': 'One of the two was merged already.',
  'merging.both_promised': 'Both have promised to {calls}. A maker has one promise a call; take one of them back first.',
  'merging.months_overfull': 'Together the two promise more than one maker can make in {months}.',
  'merging.merge_unknown': 'There is no such merge.',
  'merging.already_undone': 'This merge was undone already.',
  'merging.cannot_undo': 'They can no longer be separated: there are new promises since, or what was moved has changed.',
} as const satisfies Record<keyof typeof source, Message>
