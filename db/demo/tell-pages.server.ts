import { countPeople } from '#app/domain/people/count-people.server'
import { keepPhoto } from '#app/domain/people/keep-photo.server'
import { tellStory } from '#app/domain/people/tell-story.server'
import { pageOfProducer } from '#db/queries/producer-pages.server'
import { must } from './must'
import { ownPages } from './own-pages'
import type { Stage } from './stage'

/** What some makers tell and show of themselves: by their own account, or written down by those who went there. */
export async function tellPages({ db, storage, clock, cast, studio }: Stage): Promise<void> {
  const makers = await db.selectFrom('producers').select(['id', 'name', 'members', 'contact_name']).orderBy('id').execute()
  for (const [name, { story, hidesVillage = false, members, photo }] of Object.entries(ownPages)) {
    const namesakes = makers.filter((one) => one.name === name)
    const maker = namesakes.find(({ id }) => cast.makers.has(id)) ?? namesakes[0]
    if (!maker) throw new Error(`there is no ${name}`)
    const { id: producerId, members: hands, contact_name } = maker
    const own = cast.makers.get(producerId)
    const actor = own ?? cast.staff.programmes
    const told = { producerId, storyId: story.id, storyEn: story.en, hidesVillage, hidesStory: false, seen: '' }
    must(await tellStory(db, actor, told, clock.at(89)), name)
    if (members) {
      const seen = { hands, memberCount: null }
      must(await countPeople(db, actor, { producerId, hands, memberCount: members, seen }, clock.at(89, 10)), name)
    }
    if (!photo) continue
    const { words, isShown, ...portrait } = photo
    const kept = {
      ...{ producerId, photo: await studio.portrait(portrait), textId: words.id, textEn: words.en, isShown },
      how: own ? null : `${contact_name ?? name}, lisan, di rumah produksi`,
      seen: (await pageOfProducer(db, producerId))?.seen ?? '',
    }
    must(await keepPhoto({ db, storage }, actor, kept, clock.at(88)), name)
  }
}
