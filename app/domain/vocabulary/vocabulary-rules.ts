import { type Outcome, refuse } from '#app/domain/shared/refusal'
import type { ConceptKind } from './concept'
import { wordsIn } from './plain-text'

/** A concept as staff write it; forms apart by commas, semicolons or lines. */
export type WrittenConcept = {
  kind: ConceptKind
  formsId: string
  formsEn: string
  formsRegional: string
  /** Keys of what it is a kind of. */
  broader: readonly string[]
  weak: boolean
  note: string
}

export type ConceptRefusal =
  'vocabulary.no_forms' | 'vocabulary.form_empty' | 'vocabulary.forms_many' | 'vocabulary.circle' | 'vocabulary.broader_unheard'

const mostForms = 60
const longestForm = 60

/** `tas; tote, kantong` → three forms, each once, in the order they came. */
export function formsIn(text: string): string[] {
  const forms = text.split(/[;,\n]/).map((form) => form.trim().replace(/\s+/g, ' '))
  return [...new Set(forms.filter((form) => form !== '').map((form) => form.slice(0, longestForm)))]
}

/** It has a form to be found by, and is no kind of itself. */
export function checkConcept(
  written: WrittenConcept,
  key: string | undefined,
  broaderOf: (key: string) => readonly string[],
): Outcome<ConceptRefusal, { formsId: string[]; formsEn: string[]; formsRegional: string[] }> {
  const [formsId, formsEn, formsRegional] = [written.formsId, written.formsEn, written.formsRegional].map(formsIn)
  const all = [...(formsId ?? []), ...(formsEn ?? []), ...(formsRegional ?? [])]
  if (all.length === 0) return refuse('vocabulary.no_forms', {}, 'formsId')
  if (all.length > mostForms) return refuse('vocabulary.forms_many', { most: mostForms }, 'formsId')
  const silent = all.find((form) => wordsIn(form).length === 0)
  if (silent !== undefined) return refuse('vocabulary.form_empty', { form: silent }, 'formsId')
  const circle = written.broader.find((one) => one === key || (key !== undefined && broaderOf(one).includes(key)))
  if (circle !== undefined) return refuse('vocabulary.circle', { concept: circle }, 'broader')
  return { ok: true, formsId: formsId ?? [], formsEn: formsEn ?? [], formsRegional: formsRegional ?? [] }
}

/** A name for the house's own use, of its first form: `alas piring` → `alas_piring`. */
export function keyOf(form: string): string {
  return wordsIn(form).join('_').slice(0, 50) || 'x'
}
