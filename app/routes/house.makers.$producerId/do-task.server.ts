import { may, type Permission } from '#app/auth/permissions'
import { appointFieldOfficer } from '#app/domain/people/appoint-field-officer.server'
import { helpMakerIn } from '#app/domain/people/help-maker-in.server'
import { joinCluster } from '#app/domain/people/join-cluster.server'
import { linkAccount, unlinkAccount } from '#app/domain/people/link-account.server'
import { openMakerAccount } from '#app/domain/people/open-maker-account.server'
import { recordConsent } from '#app/domain/people/record-consent.server'
import type { ProducerId } from '#app/domain/shared/ids'
import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { publicUrl } from '#app/env.server'
import type { Guarded } from '#app/http/viewer.server'
import type { MessageKey } from '#app/i18n'
import type { CareTask } from './care-form'

type Help = { link: string; name: string; minutes: number }
type Done = Outcome<string, { said: MessageKey } | { help: Help }>

/** Besides caring for makers at all, which the action asks for. */
const needs = {
  officer: 'producer.assign',
  cluster: 'producer.assign',
  consent: 'producer.care',
  link: 'producer.account',
  open: 'producer.account',
  unlink: 'producer.account',
  help: 'account.help',
} as const satisfies Record<CareTask['do'], Permission>

/** Leads each form of the page to its use-case, and says what was done. */
export async function doTask({ db, viewer, env, now }: Guarded, producerId: ProducerId, task: CareTask): Promise<Done> {
  if (!may(viewer, needs[task.do])) return refuse('shared.forbidden')
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

function said(outcome: Outcome<string>, message: MessageKey): Done {
  return outcome.ok ? { ok: true, said: message } : outcome
}
