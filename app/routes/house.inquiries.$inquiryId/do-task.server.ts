import { closeInquiry } from '#app/domain/inquiries/end-inquiry.server'
import { lookAfterInquiry } from '#app/domain/inquiries/look-after-inquiry.server'
import { writeToBuyer } from '#app/domain/inquiries/post-message.server'
import { tieLine, tieToOwnStandard } from '#app/domain/inquiries/tie-line.server'
import type { InquiryId } from '#app/domain/shared/ids'
import type { Outcome } from '#app/domain/shared/refusal'
import { publicUrl } from '#app/env.server'
import type { Guarded } from '#app/http/viewer.server'
import type { MessageKey } from '#app/i18n'
import type { DeskTask } from './desk-form'

type Done = Outcome<string, { said: MessageKey }>

/** Leads each form of the page to its use-case, and says what was done. */
export async function doTask({ db, viewer, env, now }: Guarded, inquiryId: InquiryId, task: DeskTask): Promise<Done> {
  const about = { inquiryId, publicUrl: publicUrl(env) }
  switch (task.do) {
    case 'lookAfter':
      return said(await lookAfterInquiry(db, viewer, { ...task, inquiryId }, now), 'inquiry.looked_after')
    case 'tie':
      return said(await tieLine(db, viewer, { ...task, inquiryId }, now), 'inquiry.was_tied')
    case 'untie':
      return said(await tieLine(db, viewer, { ...task, inquiryId, standardId: null }, now), 'inquiry.was_untied')
    case 'makeStandard': {
      const { lineId, productId, _key: key } = task
      return said(await tieToOwnStandard(db, viewer, { inquiryId, lineId, productId, key }, now), 'inquiry.standard_made')
    }
    case 'post':
      return said(await writeToBuyer(db, viewer, { ...about, key: task._key, body: task.body }, now), 'inquiry.message_posted')
    case 'close':
      return said(await closeInquiry(db, viewer, { ...about, reason: task.reason }, now), 'inquiry.closed_done')
  }
}

function said(outcome: Outcome<string>, message: MessageKey): Done {
  return outcome.ok ? { ok: true, said: message } : outcome
}
