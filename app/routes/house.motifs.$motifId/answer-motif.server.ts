import { may, type Permission } from '#app/auth/permissions'
import { decideRevision } from '#app/domain/motifs/decide-revision.server'
import { endPermit, permitMakers } from '#app/domain/motifs/permit-makers.server'
import { type MotifStep, moveMotifOn } from '#app/domain/motifs/review-motif.server'
import type { MotifId } from '#app/domain/shared/ids'
import { type Refusal, refuse, type RefusalParams } from '#app/domain/shared/refusal'
import type { Guarded } from '#app/http/viewer.server'
import type { MessageKey } from '#app/i18n'
import type { SmallForm } from './small-form'

type Answered = { ok: true; said: MessageKey; params?: RefusalParams } | Refusal

const needs = {
  take: 'motif.curate',
  release: 'motif.propose',
  propose: 'motif.propose',
  restore: 'motif.curate',
  accept: 'motif.curate',
  return: 'motif.curate',
  retire: 'motif.curate',
  rewrite: 'motif.curate',
  keep: 'motif.curate',
  permit: 'motif.permit',
  end: 'motif.permit',
} as const satisfies Record<SmallForm['do'], Permission>

/** Leads each small form of the page to its use-case, and says what was done. */
export async function answerSmall({ db, viewer, now }: Guarded, motifId: MotifId, form: SmallForm): Promise<Answered> {
  if (!may(viewer, needs[form.do])) return refuse('shared.forbidden')
  if (form.do === 'permit') {
    const { do: _do, _key: key, ...permit } = form
    const permitted = await permitMakers(db, viewer, { key, motifId, ...permit }, now)
    return permitted.ok ? { ok: true, said: 'motifs.was_permitted', params: { count: permitted.permitted } } : permitted
  }
  if (form.do === 'end') {
    const end = { motifId, permissionId: form.permissionId, reason: form.endReason }
    const ended = await endPermit(db, viewer, end, now)
    return ended.ok ? { ok: true, said: 'motifs.was_ended' } : ended
  }
  if ('revisionId' in form) {
    const { do: event, _key: key, revisionId, reasonId, reasonEn } = form
    const reasons = { id: reasonId, en: reasonEn }
    const decided = await decideRevision(db, viewer, { key, motifId, revisionId, event, reasons }, now)
    return decided.ok ? { ok: true, said: `motifs.done_${event}` } : decided
  }
  const moved = await moveMotifOn(db, viewer, { motifId, key: form._key, step: stepOf(form) }, now)
  return moved.ok ? { ok: true, said: `motifs.done_${form.do}` } : moved
}

function stepOf(form: Exclude<SmallForm, { do: 'permit' | 'end' } | { revisionId: unknown }>): MotifStep {
  if ('reasonId' in form) return { event: form.do, reasons: { id: form.reasonId, en: form.reasonEn } }
  return 'reason' in form ? { event: form.do, reason: form.reason } : { event: form.do }
}
