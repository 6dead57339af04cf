import type { Outcome } from '#app/domain/shared/refusal'
import type { MessageKey } from '#app/i18n'

export type Help = { link: string; name: string; minutes: number }
export type Done = Outcome<string, { said: MessageKey } | { help: Help }>

export function said(outcome: Outcome<string>, message: MessageKey): Done {
  return outcome.ok ? { ok: true, said: message } : outcome
}
