import type { Words } from '#app/i18n/use-words'
import type { FormProblems, Problem } from './forms.server'

function problemsIn(answer: unknown): FormProblems | undefined {
  return typeof answer === 'object' && answer !== null && 'problems' in answer ? (answer as FormProblems) : undefined
}

/** The sentence to stand at a field. */
export function problemAt(answer: unknown, field: string, words: Words): string | undefined {
  return sentence(problemsIn(answer)?.problems[field], words)
}

/** The sentence to stand above the form: the house's refusal, or that some field needs another look. */
export function problemOfForm(answer: unknown, words: Words): string | undefined {
  const form = problemsIn(answer)
  if (!form) return undefined
  return sentence(form.refusal ?? form.problems['form'], words) ?? words.t('form.look_again')
}

/** What was typed into a field, to be kept there; `otherwise` before the form was ever sent. */
export function typedAt(answer: unknown, field: string, otherwise = ''): string {
  const form = problemsIn(answer)
  if (!form) return otherwise
  const value = form.typed[field]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** The same for a name that may come several times. */
export function allTypedAt(answer: unknown, field: string, otherwise: readonly string[] = []): readonly string[] {
  const form = problemsIn(answer)
  if (!form) return otherwise
  const value = form.typed[field]
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

/** The answer, where it is to one of these forms of a page that has several. */
export function answerTo(answer: unknown, ...forms: readonly string[]): unknown {
  return forms.includes(typedAt(answer, 'do')) ? answer : undefined
}

function sentence(problem: Problem | undefined, words: Words): string | undefined {
  return problem && words.refusal(problem)
}
