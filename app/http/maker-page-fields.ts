import { z } from 'zod'
import { choice, optionalText, several, text, whole, optionalWhole } from './fields'

/** What a page showed when it was opened, for compare-and-set. */
const seen = z.string().max(60, 'form.invalid').default('')

/** What a maker tells of itself; the workshop and the house have the same form. */
export const storyFields = {
  storyId: optionalText(2000),
  storyEn: optionalText(2000),
  hides: several(choice(['village', 'story']), 2),
  seen,
}

export function hidden(hides: readonly ('village' | 'story')[]) {
  return { hidesVillage: hides.includes('village'), hidesStory: hides.includes('story') }
}

export const photoFields = {
  textId: text(200),
  textEn: optionalText(200),
  shown: choice(['yes', 'no']),
  seen,
}

export const removeFields = { seen }

const most = 100_000

export const peopleFields = { hands: whole(1, most), memberCount: optionalWhole(1, most), seen }

/** Whoever writes down another's word says who said it. */
export const howField = text(300)

/** Nobody is asked who writes down their own. */
export const noHow = z.undefined().optional()

type People = { hands: number; memberCount: number | null }

/** What the page showed, in one hidden field. */
export const peopleSeen = ({ hands, memberCount }: People) => `${hands}/${memberCount ?? ''}`

export function peopleOf({ hands, memberCount, seen: shown }: People & { seen: string }) {
  const [, seenHands = '', seenMembers = ''] = /^(\d{1,6})\/(\d{0,6})$/.exec(shown) ?? []
  // What no page ever showed is nothing that is there: the answer is that the page is out of date.
  const seenPeople = {
    hands: seenHands === '' ? -1 : Number(seenHands),
    memberCount: seenMembers === '' ? null : Number(seenMembers),
  }
  return { hands, memberCount, seen: seenPeople }
}
