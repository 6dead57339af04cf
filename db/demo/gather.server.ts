import { gatherInCentre } from '#app/domain/people/gather-in-centre.server'
import { joinCooperative } from '#app/domain/people/join-cooperative.server'
import { foundCentre } from '#app/domain/people/keep-centre.server'
import { must } from './must'
import type { Stage } from './stage'

/** Whom the cooperative gathers, and a centre. */
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
    ...{
      name: 'Sentra Anyaman Haur Gading (contoh)',
      craft: 'weaving' as const,
      otherCrafts: [],
      village: null,
      district: 'Haur Gading',
    },
    ...{ regency: cooperative.regency, province: 'Kalimantan Selatan' },
    coordinates: { latitudeMicro: -2_385_000, longitudeMicro: 115_228_000 },
    storyId: 'Sentra contoh. Penganyam satu kecamatan menjemur, mewarnai, dan menumbuk purun di halaman yang sama.',
    storyEn: 'A sample centre. The plaiters of one district dry, dye and pound their reed in the same yard.',
  }
  const { centreId } = must(await foundCentre(db, programmes, centre, clock.at(90, 11)), centre.name)
  const near = weavers.filter(({ district }) => district === 'Haur Gading').map(({ id }) => id)
  must(await gatherInCentre(db, programmes, { centreId, producerIds: near }, clock.at(90, 12)), centre.name)
}
