import type { goods as source } from '../id/goods'
import type { Message } from '../message'

export const goods = {
  'goods.care': 'Care',
  'goods.care_id': 'Care, in Indonesian',
  'goods.care_en': 'Care, in English',
  'goods.care_ask': 'How is it kept?',
  'goods.care_lead': 'May stay empty. Buyers like to know, so that it lasts.',
  'goods.care_label': 'How to keep it',
  'goods.care_hint': 'For example: wipe with a damp cloth, do not soak',
  'goods.weight_label': 'Weight of one',
  'goods.weight_hint': 'Weigh one, write its grams.',
  'goods.tolerance_label': 'How much may its size differ?',
  'goods.tolerance_hint': 'What is made by hand may differ a little. For example: ±1 cm',
  'goods.care_save': 'Save',
  'goods.care_done': 'Saved.',
  'goods.care_change': 'Change care and weight',
  'goods.size_within': '{size} ({tolerance})',
  'goods.latin': 'Latin name',

  'goods.tiers': 'Prices by quantity',
  'goods.tier_from': 'From, {nth}',
  'goods.tier_price': 'Price of one, {nth}',
  'goods.tiers_hint': 'The more, the cheaper. Leave rows you do not need empty.',
  'goods.tier_half': 'Give both the quantity and its price.',

  'goods.by_hand': 'Made by hand',
  'goods.by_hand_text': 'No two are quite the same: colour and texture differ a little.',
  'goods.by_hand_size': 'Its size may differ by {tolerance}.',
  'goods.by_hand_golden': 'Each lot is inspected beside this golden sample. It shows how far pieces may differ.',
  'goods.other_makers': { one: 'And {count} more maker, in {places}.', other: 'And {count} more makers, in {places}.' },
  'goods.place_with': '{place} ({count})',
  'goods.more_places': { one: '{count} other place', other: '{count} other places' },
  'goods.related_motifs': 'Related motifs',
} satisfies Record<keyof typeof source, Message>
