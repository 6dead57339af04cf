import type { RefusalParams } from '#app/domain/shared/refusal'
import type { MessageKey } from '#app/i18n'

/** What was done, and of each that could not be moved why. */
export type BulkResult = {
  done: { key: MessageKey; params: RefusalParams } | null
  refused: readonly { id: string; name: string | null; code: string; params?: RefusalParams }[]
}

/** All that the filters find are not moved before somebody has read how many they are. */
export type BulkQuestion = { label: MessageKey; count: number; to: string | null; fields: Readonly<Record<string, string>> }

export function bulkResultIn(answer: unknown): BulkResult | undefined {
  return typeof answer === 'object' && answer !== null && 'refused' in answer ? (answer as BulkResult) : undefined
}

export function bulkQuestionIn(answer: unknown): BulkQuestion | undefined {
  return typeof answer === 'object' && answer !== null && 'question' in answer ? (answer.question as BulkQuestion) : undefined
}
