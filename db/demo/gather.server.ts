import { foundCentre, gatherInCentre, joinCooperative } from '#app/domain/people/gather-makers.server'
import { tellStory } from '#app/domain/people/tell-story.server'
import { must } from './must'
import type { Stage } from './stage'

/** Invented, and each says so: makers tell their own. */
const stories: Readonly<Record<string, { id: string; en: string; hidesVillage?: true }>> = {
  'Koperasi Anyaman Rawa Sejahtera': {
    id: 'Cerita contoh. Koperasi menampung anyaman anggotanya setiap pekan, memeriksa, lalu menjual bersama.',
    en: 'A sample story. The cooperative takes in its members’ plaiting each week, checks it, and sells it together.',
  },
  'Batik Tepian Lestari': {
    id: 'Cerita contoh. Malam dipanaskan sejak subuh, supaya kain pertama kering sebelum siang.',
    en: 'A sample story. The wax is warmed before dawn, so that the first cloth is dry by noon.',
  },
  'Sanggar Canting Etam': {
    id: 'Cerita contoh. Empat belas orang belajar mencanting bersama; desanya tidak mereka sebut.',
    en: 'A sample story. Fourteen people learned to draw in wax together; they keep their village to themselves.',
    hidesVillage: true,
  },
}

/** Whom the cooperative gathers, a centre, and what some tell of themselves. */
export async function gatherMakers({ db, clock, cast }: Stage): Promise<void> {
  const makers = await db
    .selectFrom('producers')
    .select(['id', 'name', 'kind', 'craft', 'regency', 'district'])
    .orderBy('id')
    .execute()
  const { programmes } = cast.staff
  const cooperative = makers.find(({ name }) => name === 'Koperasi Anyaman Rawa Sejahtera')
  if (!cooperative) throw new Error('there is no cooperative')
  const weavers = makers.filter(
    ({ craft, kind, regency }) => craft === 'weaving' && kind !== 'cooperative' && regency === cooperative.regency,
  )
  const members = weavers.filter((_, at) => at % 7 === 3).map(({ id }) => id)
  must(
    await joinCooperative(db, programmes, { cooperativeId: cooperative.id, producerIds: members }, clock.at(90)),
    cooperative.name,
  )

  const centre = {
    key: 'centre haur gading',
    ...{ name: 'Sentra Anyaman Haur Gading (contoh)', craft: 'weaving' as const, village: null, district: 'Haur Gading' },
    ...{ regency: cooperative.regency, province: 'Kalimantan Selatan' },
    storyId: 'Sentra contoh. Penganyam satu kecamatan menjemur, mewarnai, dan menumbuk purun di halaman yang sama.',
    storyEn: 'A sample centre. The plaiters of one district dry, dye and pound their reed in the same yard.',
  }
  const { centreId } = must(await foundCentre(db, programmes, centre, clock.at(90, 11)), centre.name)
  const near = weavers.filter(({ district }) => district === 'Haur Gading').map(({ id }) => id)
  must(await gatherInCentre(db, programmes, { centreId, producerIds: near }, clock.at(90, 12)), centre.name)

  for (const { id: producerId, name } of makers) {
    const story = stories[name]
    if (!story) continue
    const told = {
      producerId,
      storyId: story.id,
      storyEn: story.en,
      hidesVillage: story.hidesVillage ?? false,
      hidesStory: false,
      seen: '',
    }
    must(await tellStory(db, programmes, told, clock.at(89)), name)
  }
}
