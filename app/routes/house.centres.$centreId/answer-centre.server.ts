import { gatherInCentre, leaveCentre } from '#app/domain/people/gather-in-centre.server'
import { archiveCentre, editCentre } from '#app/domain/people/keep-centre.server'
import type { CentreId } from '#app/domain/shared/ids'
import type { Outcome, Refusal } from '#app/domain/shared/refusal'
import type { Guarded } from '#app/http/viewer.server'
import type { MessageKey } from '#app/i18n'
import { writtenIn } from '../house.centres.new/centre-form'
import type { CentreTask } from './centre-tasks'

type Answered = { ok: true; said: MessageKey } | Refusal

/** Leads each form of the page to its use-case, and says what was done. */
export async function answerCentre({ db, viewer, now }: Guarded, centreId: CentreId, task: CentreTask): Promise<Answered> {
  switch (task.do) {
    case 'edit': {
      const { do: _do, seen, ...fields } = task
      return said(await editCentre(db, viewer, { centreId, seen, ...writtenIn(fields) }, now), 'centres.was_edited')
    }
    case 'archive':
      return said(await archiveCentre(db, viewer, { centreId, archived: true }, now), 'centres.was_archived')
    case 'restore':
      return said(await archiveCentre(db, viewer, { centreId, archived: false }, now), 'centres.was_restored')
    case 'gather':
      return said(await gatherInCentre(db, viewer, { centreId, producerIds: task.memberIds }, now), 'centres.were_gathered')
    case 'part':
      return said(await leaveCentre(db, viewer, { centreId, producerId: task.memberId }, now), 'centres.has_left')
  }
}

function said(outcome: Outcome<string>, words: MessageKey): Answered {
  return outcome.ok ? { ok: true, said: words } : outcome
}
