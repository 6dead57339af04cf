import type { matching as source } from '../id/matching'
import type { Message } from '../message'

export const matching = {
  'matching.preset.lowestCost': 'Lowest cost',
  'matching.preset.safest': 'Safest',
  'matching.preset.widestBenefit': 'Widest benefit',
  'matching.preset.between': 'Between',
  'matching.preset_note.lowestCost': 'The least cost: price, collection, and inspection at each maker.',
  'matching.preset_note.safest': 'Prefers goods ready well before the latest day, and leans on no single maker.',
  'matching.preset_note.widestBenefit': 'Spreads the income over more hands for a small surcharge.',
  'matching.preset_note.between': 'No other plan is cheaper, surer and more evenly spread at once.',
  'matching.status.optimal': 'Proven',
  'matching.status.time_limit': 'Best within the time limit',
  'matching.status.greedy': 'Worked out as by hand',

  'matching.in_locked': 'Locked in by staff: {quantity}',
  'matching.in_needed': 'Cannot do without: the others can make only {others} of {needed}',
  'matching.in_newcomer': 'Newcomer: {floor} of this line are kept for them',
  'matching.in_cheapest': 'Rp {price} a piece with collection; the cheapest left out is Rp {next}',
  'matching.in_same_trip': 'Collected in one trip with another line: Rp {price} a piece',
  'matching.in_early': { one: 'Ready {count} day before the latest day', other: 'Ready {count} days before the latest day' },
  'matching.in_spread': 'Income is shared: Rp {perHand} for each of {hands} hands',
  'matching.in_fits': 'Rp {price} a piece with collection; its quantity fits what was still missing',

  'matching.part_promise': '{quantity} of {most}: the rest goes to another line',
  'matching.part_capacity': '{quantity} of {most}: its time goes to another line',
  'matching.part_share_cap': '{quantity} of {most}: at the limit for one maker’s share',
  'matching.part_income': '{quantity} of {most}: at the ceiling on income a hand',
  'matching.part_lots': '{quantity} of {most}: whole lots of {lot} only',
  'matching.part_covered': '{quantity} of {most}: the {needed} needed are covered',

  'matching.out_locked': 'Locked out by staff',
  'matching.out_late': {
    one: 'Ready {count} day late; may take part if the date moves to {readyOn}',
    other: 'Ready {count} days late; may take part if the date moves to {readyOn}',
  },
  'matching.out_above_ceiling': 'Rp {price}, above the price ceiling of Rp {ceiling}',
  'matching.out_lot': 'No whole lot of {lot} between {least} and {most}',
  'matching.out_capacity': 'Has time for {possible}, but makes no fewer than {least}',
  'matching.out_share_cap': 'No fewer than {least}, but one maker’s share ends at {possible}',
  'matching.out_income': 'No fewer than {least}, but the ceiling on income a hand ends at {possible}',
  'matching.out_least': 'No fewer than {least}, but only {room} were still missing',
  'matching.out_promise_shared': 'Promised once, and taken for another line of this order',
  'matching.out_capacity_shared': 'Its time goes to another line of this order',
  'matching.out_share_cap_shared': 'This maker’s share is at its limit',
  'matching.out_income_shared': 'This maker’s income is at the ceiling with another line',
  'matching.out_unsearched': 'Not reached before the time limit',
  'matching.out_dearer': 'Rp {price} a piece with collection; the dearest taken is Rp {dearest}',
  'matching.out_riskier': {
    one: 'Only {count} day before the latest day; {target} are safe',
    other: 'Only {count} days before the latest day; {target} are safe',
  },
  'matching.out_covered': 'Covered without it: {planned} of {needed}',

  'matching.close_later': {
    one: 'Move the ready date {count} day, to {readyOn}: closes {closes}, {stillShort} still missing',
    other: 'Move the ready date {count} days, to {readyOn}: closes {closes}, {stillShort} still missing',
  },
  'matching.close_ceiling': 'Raise the price ceiling by Rp {more}, to Rp {ceiling}: closes {closes}, {stillShort} still missing',
  'matching.close_share': 'Raise the limit for one maker from {cap}% to {share}%: closes {closes}, {stillShort} still missing',
  'matching.close_unlock': {
    one: 'Take back {count} lock: closes {closes}, {stillShort} still missing',
    other: 'Take back {count} locks: closes {closes}, {stillShort} still missing',
  },
  'matching.close_over': 'Take {over} more than needed: closes {closes}, {stillShort} still missing',
  'matching.close_elsewhere': {
    one: 'Ask {count} more maker with free hands: closes {closes}, {stillShort} still missing',
    other: 'Ask {count} more makers with free hands: closes {closes}, {stillShort} still missing',
  },
  'matching.close_without_buffer': 'Deliver without the full reserve: {demand} covered, {spare} spare',
  'matching.close_partial': 'Offer a part: {planned} of {demand}, {missing} missing',

  'matching.note_no_history': {
    one: 'The makers have no history yet: safe here means {count} spare day and capped shares, not a chance.',
    other: 'The makers have no history yet: safe here means {count} spare days and capped shares, not a chance.',
  },
  'matching.note_share': 'One maker has at most {share}% of each line.',
  'matching.note_share_above_target': 'One maker has up to {share}%: at {target}% more would be missing.',
  'matching.note_share_open': 'One maker’s share cannot be held to {target}% without more missing.',
  'matching.note_spread': 'Income a hand is at most Rp {ceiling}; the surcharge is at most {surcharge}%.',
  'matching.note_time_limit': 'The search stopped at its time limit: this is the best so far.',
  'matching.note_greedy': 'Worked out as by hand: the cheapest first.',

  'matching.lock_impossible': 'A promise is locked in that is late or does not fit its maker’s time. Take the lock back.',
  'matching.locks_exceed_capacity': 'The promises locked in are more than their maker has time for. Take one back.',
  'matching.solver_failed': 'The plan could not be worked out. Try again; if it keeps failing, tell the administrator.',
} satisfies Record<keyof typeof source, Message>
