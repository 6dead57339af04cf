import { json } from '@remix-run/node'
import type { Language } from '#app/domain/people/actor'
import type { Refusal } from '#app/domain/shared/refusal'
import { refusalText } from '#app/i18n'

/** A refusal's status follows from the last part of its code. */
export function statusOf(code: string): number {
  const reason = code.slice(code.indexOf('.') + 1)
  if (reason === 'forbidden') return 403
  if (reason === 'not_found' || reason.endsWith('unknown')) return 404
  if (reason === 'too_many') return 429
  if (reason.endsWith('too_large')) return 413
  return reason === 'stale' || reason.startsWith('already') ? 409 : 422
}

/** A page of its own that says why not; thrown from loaders and from actions that have no form to show it in. */
export function refusalResponse(refusal: Pick<Refusal, 'code' | 'params'>, language: Language): Response {
  return json({ code: refusal.code, text: refusalText(refusal, language) }, { status: statusOf(refusal.code) })
}
