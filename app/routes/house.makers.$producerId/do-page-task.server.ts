import { takePhoto } from '#app/domain/catalogue/take-photo.server'
import { countPeople } from '#app/domain/people/count-people.server'
import { joinCooperative, leaveCooperative } from '#app/domain/people/join-cooperative.server'
import { keepPhoto, removePhoto } from '#app/domain/people/keep-photo.server'
import { tellStory } from '#app/domain/people/tell-story.server'
import type { ProducerId } from '#app/domain/shared/ids'
import { hidden, peopleOf } from '#app/http/maker-page-fields'
import type { Guarded } from '#app/http/viewer.server'
import type { CareTask } from './care-form'
import { type Done, said } from './said'

const pageTasks = ['story', 'photo', 'photo_gone', 'people', 'gather', 'part', 'join', 'leave'] as const
type PageTask = Extract<CareTask, { do: (typeof pageTasks)[number] }>

export const isPageTask = (task: CareTask): task is PageTask => pageTasks.some((one) => one === task.do)

/** What a maker's page tells and shows, and whom it is together with. */
export async function doPageTask(
  { db, storage, viewer, now }: Guarded,
  producerId: ProducerId,
  task: PageTask,
  file: File | undefined,
): Promise<Done> {
  switch (task.do) {
    case 'story': {
      const { hides, do: _do, ...told } = task
      return said(await tellStory(db, viewer, { producerId, ...told, ...hidden(hides) }, now), 'page.was_saved')
    }
    case 'photo': {
      const taken = await takePhoto(db, storage, file, now)
      if (!taken.ok) return { ...taken, field: 'photo' }
      const { textId, textEn, shown, how, seen } = task
      const photo = { producerId, photo: taken.photo, textId, textEn, isShown: shown === 'yes', how, seen }
      return said(await keepPhoto({ db, storage }, viewer, photo, now), 'page.was_saved')
    }
    case 'photo_gone':
      return said(await removePhoto({ db, storage }, viewer, { producerId, seen: task.seen }, now), 'page.photo_was_removed')
    case 'people':
      return said(await countPeople(db, viewer, { producerId, ...peopleOf(task) }, now), 'page.was_saved')
    case 'gather': {
      const join = { cooperativeId: producerId, producerIds: task.memberIds }
      return said(await joinCooperative(db, viewer, join, now), 'page.members_were_added')
    }
    case 'join': {
      const join = { cooperativeId: task.cooperativeId, producerIds: [producerId] }
      const joined = await joinCooperative(db, viewer, join, now)
      return said(joined.ok ? joined : { ...joined, field: 'cooperativeId' }, 'page.members_were_added')
    }
    case 'part': {
      const pair = { cooperativeId: producerId, producerId: task.memberId }
      return said(await leaveCooperative(db, viewer, pair, now), 'page.member_left')
    }
    case 'leave': {
      const pair = { cooperativeId: task.cooperativeId, producerId }
      return said(await leaveCooperative(db, viewer, pair, now), 'page.member_left')
    }
  }
}
