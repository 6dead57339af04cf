import { json } from '@remix-run/node'
import type { z } from 'zod'
import type { Refusal, RefusalParams } from '#app/domain/shared/refusal'
import { postedForm } from './posted/posted-form.server'
import type { LeftOut } from './posted/kept-parts'
import { statusOf } from './refusals.server'

export type Problem = { code: string; params?: RefusalParams }

/** What a page shows again when a form was not right: a problem a field, and everything as it was typed. */
export type FormProblems = {
  ok: false
  problems: Record<string, Problem>
  typed: Record<string, string | string[]>
  /** What the house says of the whole form. */
  refusal?: Problem
}

type Parsed<Value> =
  | {
      ok: true
      value: Value
      files: Map<string, File>
      /** Every file a field brought, where it may bring several. */
      filesOf: (field: string) => File[]
      typed: Record<string, string | string[]>
    }
  | FormProblems

/** Parses a posted form; `extra` adds what is not typed (route params). Files are handed out apart. */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  extra: Record<string, string | undefined> = {},
): Promise<Parsed<z.infer<Schema>>> {
  const { typed, files, filesOf, leftOut } = await readForm(request)
  const result = schema.safeParse({ ...typed, ...extra })
  if (result.success && leftOut.length === 0) return { ok: true, value: result.data, files, filesOf, typed }
  return { ok: false, problems: { ...(result.error && problemsOf(result.error)), ...problemsOfLeftOut(leftOut) }, typed }
}

/** Parses the query of a page; anything that is not right is left out rather than refused. */
export function parseQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.infer<Schema> {
  const typed = collect(new URL(request.url).searchParams)
  const result = schema.safeParse(typed)
  if (result.success) return result.data
  const wrong = new Set(result.error.issues.map((issue) => String(issue.path[0])))
  return schema.parse(Object.fromEntries(Object.entries(typed).filter(([name]) => !wrong.has(name))))
}

async function readForm(request: Request) {
  const files = new Map<string, File>()
  const every: [string, File][] = []
  const { form, leftOut } = await postedForm(request)
  const words = new URLSearchParams()
  for (const [name, value] of form) {
    if (typeof value === 'string') words.append(name, value)
    else if (value.size > 0 || value.name !== '') {
      // A field left empty brings a file without a name; a file that is empty has one, and is for its reader to refuse.
      files.set(name, value)
      every.push([name, value])
    }
  }
  const filesOf = (field: string) => every.flatMap(([name, file]) => (name === field ? [file] : []))
  return { typed: collect(words), files, filesOf, leftOut }
}

function collect(pairs: URLSearchParams): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>
  for (const name of new Set(pairs.keys())) {
    const values = pairs.getAll(name)
    typed[name] = values.length === 1 ? (values[0] ?? '') : values
  }
  return { ...typed }
}

/** What is wrong, a problem a field. */
export function problemsOf(error: z.ZodError): Record<string, Problem> {
  const problems: Record<string, Problem> = {}
  for (const issue of error.issues) {
    const field = issue.path.map(String).join('.') || 'form'
    problems[field] ??= problemOf(issue)
  }
  return problems
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  const code = /^[a-z_]+\.[a-z_.]+$/.test(issue.message) ? issue.message : 'form.invalid'
  if (issue.code === 'too_small') return { code, params: { least: Number(issue.minimum) } }
  if (issue.code === 'too_big') return { code, params: { most: Number(issue.maximum) } }
  if (issue.code === 'custom' && issue.params) return { code, params: issue.params as RefusalParams }
  return { code }
}

function problemsOfLeftOut(leftOut: readonly LeftOut[]): Record<string, Problem> {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
  const paramsOf = ({ code, bytes, most }: LeftOut): RefusalParams =>
    code === 'form.too_long' ? { most } : { size: megabytes(bytes), most: megabytes(most) }
  return Object.fromEntries(leftOut.map((part) => [part.field, { code: part.code, params: paramsOf(part) }]))
}

/** The answer to a form that was not right. */
export function formProblems(problems: FormProblems) {
  return json(problems, { status: 422 })
}

/** The answer when the form was right but the house refused: at the field it names, or above the form. */
export function formRefused(refusal: Refusal, typed: Record<string, string | string[]>) {
  return json(problemsOfRefusal(refusal, typed), { status: statusOf(refusal.code) })
}

/** The same before it becomes an answer, for forms that answer with more than their problems. */
export function problemsOfRefusal(refusal: Refusal, typed: FormProblems['typed']): FormProblems {
  const problem: Problem = { code: refusal.code, ...(refusal.params && { params: refusal.params }) }
  const answer: FormProblems = { ok: false, problems: refusal.field ? { [refusal.field]: problem } : {}, typed }
  return refusal.field ? answer : { ...answer, refusal: problem }
}
