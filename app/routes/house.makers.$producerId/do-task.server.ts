import { may, type Permission } from '#app/auth/permissions'
import { appointFieldOfficer } from '#app/domain/people/appoint-field-officer.server'
import { helpMakerIn } from '#app/domain/people/help-maker-in.server'
import { joinCluster } from '#app/domain/people/join-cluster.server'
import { linkAccount, unlinkAccount } from '#app/domain/people/link-account.server'
import { openMakerAccount } from '#app/domain/people/open-maker-account.server'
import { recordConsent } from '#app/domain/people/record-consent.server'
import { restMaker, resumeMaker } from '#app/domain/people/rest-maker.server'
import type { ProducerId } from '#app/domain/shared/ids'
import { refuse } from '#app/domain/shared/refusal'
import { publicUrl } from '#app/env.server'
import type { Guarded } from '#app/http/viewer.server'
import type { CareTask } from './care-form'
import { doPageTask, isPageTask } from './do-page-task.server'
import { type Done, said } from './said'

/** Besides caring for makers at all, which the action asks for. */
const needs = {
  officer: 'producer.assign',
  cluster: 'producer.assign',
  consent: 'producer.care',
  rest: 'producer.care',
  resume: 'producer.care',
  link: 'producer.account',
  open: 'producer.account',
  unlink: 'producer.account',
  help: 'account.help',
  story: 'producer.care',
  photo: 'producer.care',
  photo_gone: 'producer.care',
  people: 'producer.care',
  gather: 'producer.gather',
  part: 'producer.gather',
  join: 'producer.gather',
  leave: 'producer.gather',
} as const satisfies Record<CareTask['do'], Permission>

/** Leads each form of the page to its use-case, and says what was done. */
export async function doTask(guarded: Guarded, producerId: ProducerId, task: CareTask, photo?: File): Promise<Done> {
  const { db, viewer, env, now } = guarded
  if (!may(viewer, needs[task.do])) return refuse('shared.forbidden')
  if (isPageTask(task)) return doPageTask(guarded, producerId, task, photo)
  const producerIds = [producerId]
  const site = { producerId, publicUrl: publicUrl(env) }
  switch (task.do) {
    case 'officer': {
      const { officerId: fieldOfficerId, seen } = task
      const outcome = await appointFieldOfficer(db, viewer, { producerIds, fieldOfficerId, seen }, now)
      return said(outcome, fieldOfficerId ? 'people.officer_was_appointed' : 'people.officer_was_released')
    }
    case 'cluster':
      return said(await joinCluster(db, viewer, { ...task, producerIds }, now), 'people.cluster_was_saved')
    case 'consent': {
      const consent = { producerId, showsName: task.name === 'shown', seen: task.seen === 'shown', how: task.how }
      const message = consent.showsName ? 'people.name_is_shown' : 'people.name_is_hidden'
      return said(await recordConsent(db, viewer, consent, now), message)
    }
    case 'rest':
      return said(await restMaker(db, viewer, { producerId, reason: task.reason }, now), 'people.has_rested')
    case 'resume':
      return said(await resumeMaker(db, viewer, { producerId }, now), 'people.has_resumed')
    case 'link':
      return said(await linkAccount(db, viewer, { ...site, identifier: task.identifier }, now), 'people.account_was_linked')
    case 'open': {
      const account = { ...site, name: task.person, identifier: task.login, key: task._key }
      const message = 'email' in task.login ? 'people.account_was_mailed' : 'people.account_was_opened'
      return said(await openMakerAccount(db, viewer, account, now), message)
    }
    case 'unlink':
      return said(await unlinkAccount(db, viewer, { ...task, producerId }, now), 'people.account_was_unlinked')
    case 'help': {
      const help = await helpMakerIn(db, viewer, { ...site, accountId: task.accountId }, now)
      return help.ok ? { ok: true, help } : help
    }
  }
}
