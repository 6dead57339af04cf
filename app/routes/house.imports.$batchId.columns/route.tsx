import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { correctLayout } from '#app/domain/imports/correct-layout.server'
import { importFields } from '#app/domain/imports/imported'
import { stagedList } from '#app/domain/imports/staged-list.server'
import { choice, optionalText, several } from '#app/http/fields'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { requireStaged, shownBatch } from '#app/http/import-page.server'
import { title } from '#app/http/title'
import { ImportPage } from '#app/ui/import/import-page'
import { Columns } from './columns'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'imports' }
export const meta = title('importing.columns')

const field = z.enum(['', ...importFields], 'form.not_a_choice').transform((value) => (value === '' ? null : value))
const columnsForm = z.object({
  field: several(field, 200),
  regency: optionalText(80),
  province: optionalText(80),
  then: choice(['next', 'anew']),
})

export async function loader(args: LoaderFunctionArgs) {
  const { db, shelf, batch } = await requireStaged(args)
  const read = await stagedList(db, shelf, batch)
  if (!read.ok) return json({ batch: shownBatch(batch), seen: null, refusal: { code: read.code, params: read.params ?? {} } })
  const { layout, list, hiddenColumns } = read
  const columns = layout.columns.map((column, at) => ({
    field: column.field,
    heading: column.heading,
    sample: sampleOf(list.rows, at),
    hidden: hiddenColumns.includes(at),
  }))
  const { regency, province, by } = layout
  return json({ batch: shownBatch(batch), seen: { columns, regency, province, by }, refusal: null })
}

/** What stands in a column, so that its meaning can be judged without scrolling. */
function sampleOf(rows: readonly { cells: readonly string[]; becomes: { kind: string } }[], column: number): string {
  const texts = rows.filter((row) => row.becomes.kind !== 'skipped').map((row) => row.cells[column]?.trim() ?? '')
  return [...new Set(texts.filter((text) => text !== ''))].slice(0, 3).join(', ').slice(0, 60)
}

export async function action(args: ActionFunctionArgs) {
  const { db, shelf, viewer, now, batch, here } = await requireStaged(args)
  const form = await parseForm(args.request, columnsForm)
  if (!form.ok) return formProblems(form)
  const read = await stagedList(db, shelf, batch)
  if (!read.ok) return formRefused(read, form.typed)
  const { field: fields, then, ...places } = form.value
  const at = { batchId: batch.id, sheet: batch.sheet, headerRow: read.layout.headerRows[0] ?? 0 }
  const said = then === 'anew' ? ({ anew: true } as const) : ({ fields, step: 'rows' } as const)
  const outcome = await correctLayout(db, shelf, viewer, { ...at, ...places, ...said }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return redirect(`${here}/${then === 'anew' ? 'columns' : 'rows'}`, 303)
}

export default function ColumnsStep() {
  const { batch, seen, refusal } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <ImportPage batch={batch} now="columns" answer={answer} refusal={refusal}>
      {seen && <Columns seen={seen} answer={answer} />}
    </ImportPage>
  )
}
