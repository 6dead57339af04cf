import type { Language } from '#app/domain/people/actor'
import type { Day } from '#app/domain/shared/calendar'
import { dayOf, lastDay, monthOf, nextMonth, type Instant } from '#app/domain/shared/calendar'
import type { ProducerId } from '#app/domain/shared/ids'
import { freeInMonths } from '#app/domain/supply/capacity'
import type { Database } from '#db/client.server'
import { diaryOf } from '#db/queries/diaries.server'
import { catalogueCards } from '#db/queries/catalogue.server'
import { centreBySlug, makersOfCentre, otherCraftsOf, pointOf } from '#db/queries/centres.server'
import {
  gatheredIn,
  membersOfCooperative,
  motifsOfMaker,
  namedWithVillage,
  namedMaker,
  publicGoodsOf,
} from '#db/queries/public-makers.server'

const mostGoods = 12
const monthsAhead = 4

/** The page of a maker who agreed to be named, or of a centre. */
export async function loadMaker(db: Database, slug: string, language: Language, now: Instant) {
  const maker = await namedMaker(db, slug)
  if (maker) {
    const { storyId, storyEn, photo, ...shown } = maker
    const members = maker.kind === 'cooperative' ? await membersOfCooperative(db, maker.id) : null
    return {
      is: 'maker' as const,
      ...shown,
      photo: photo && { ...photo, text: (language === 'en' ? photo.textEn : null) ?? photo.textId },
      story: language === 'en' ? (storyEn ?? storyId) : storyId,
      members: { people: maker.members, joined: members },
      belongsTo: await gatheredIn(db, maker.id),
      motifs: await motifsOfMaker(db, maker.id),
      goods: await catalogueCards(db, await publicGoodsOf(db, [maker.id], mostGoods)),
      free: await freeTime(db, maker.id, dayOf(now)),
    }
  }
  const centre = await centreBySlug(db, slug)
  if (!centre) return undefined
  const all = await makersOfCentre(db, centre.id)
  const { name, craft, village, regency, province } = centre
  // The goods of makers who are not named with their village would tell where they live.
  const named = await namedWithVillage(
    db,
    all.map(({ id }) => id),
  )
  const ids = named.map(({ id }) => id)
  return {
    is: 'centre' as const,
    photo: null,
    ...{ name, craft, regency, province },
    otherCrafts: await otherCraftsOf(db, centre.id),
    at: pointOf(centre),
    place: [village, regency].filter(Boolean).join(', '),
    story: language === 'en' ? (centre.story_en ?? centre.story_id) : centre.story_id,
    makers: all.length,
    people: all.reduce((sum, { members }) => sum + members, 0),
    named,
    goods: await catalogueCards(db, await publicGoodsOf(db, ids, mostGoods)),
  }
}

/** What is not yet promised of the months ahead, as shares of a month; this one by the days it has left. */
async function freeTime(db: Database, producerId: ProducerId, today: Day) {
  let month = monthOf(today)
  for (let at = 1; at < monthsAhead; at++) month = nextMonth(month)
  return freeInMonths(await diaryOf(db, producerId, today), today, lastDay(month)).map((one) => ({
    month: one.month,
    free: Number(one.free.of) / Number(one.free.per),
  }))
}
