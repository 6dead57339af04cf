import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { commitImport } from '#app/domain/imports/commit-import.server'
import { correctLayout } from '#app/domain/imports/correct-layout.server'
import { discardImport, undoImport } from '#app/domain/imports/end-import.server'
import { isId } from '#app/domain/shared/ids'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm, parseQuery } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemOfForm } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Flash } from '#app/ui/flash/flash'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Tag } from '#app/ui/tag/tag'
import { BatchFacts } from './batch-facts'
import { Columns } from './columns'
import { Counts } from './counts'
import { stepForm } from './layout-form'
import { PreviewTable } from './preview-table'
import { previewOf } from './preview.server'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'imports' }
export const meta = title('importing.title')

const query = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  show: z.enum(['all', 'problems']).default('all'),
})

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, 'import.run')
  const preview = isId('importBatch', params.batchId)
    ? await previewOf(db, context, params.batchId, parseQuery(request, query))
    : undefined
  if (!preview) throw refusalResponse({ code: 'importing.batch_unknown' }, await context.language())
  return json(preview)
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'import.run')
  const batchId = params.batchId
  if (!isId('importBatch', batchId)) throw refusalResponse({ code: 'importing.batch_unknown' }, await context.language())
  const form = await parseForm(request, stepForm)
  if (!form.ok) return formProblems(form)
  const here = `/house/imports/${batchId}`
  const { value } = form
  if (value.step === 'correct') {
    const { field: fields, step: _step, ...rest } = value
    const outcome = await correctLayout(db, context, viewer, { batchId, fields, ...rest }, now)
    return outcome.ok ? flashRedirect(here, 'importing.done_corrected') : formRefused(outcome, form.typed)
  }
  if (value.step === 'commit') {
    const outcome = await commitImport(db, context, viewer, { batchId }, now)
    if (!outcome.ok) return formRefused(outcome, form.typed)
    return flashRedirect(here, 'importing.done_committed', { makers: outcome.producersAdded, products: outcome.productsAdded })
  }
  const outcome =
    value.step === 'undo' ? await undoImport(db, viewer, { batchId }, now) : await discardImport(db, viewer, { batchId }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return value.step === 'undo'
    ? flashRedirect(here, 'importing.done_undone')
    : flashRedirect('/house/imports', 'importing.done_discarded')
}

export default function ImportBatch() {
  const { batch, preview, refusal } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  return (
    <>
      <DeskHead
        title={batch.file_name}
        meta={<Tag tone={batch.state === 'committed' ? 'good' : 'note'}>{t(`importing.state.${batch.state}`)}</Tag>}
      />
      {problem && <Flash tone="bad" title={problem} />}
      {refusal && <Flash tone="bad" title={words.refusal(refusal)} />}
      <div className="stack">
        <div className="with-aside">
          <div className="stack">
            {preview && batch.state === 'staged' && <Columns preview={preview} answer={answer} />}
            {batch.state !== 'staged' && <BatchFacts batch={batch} />}
          </div>
          <aside>
            <Counts batch={batch} preview={preview} />
          </aside>
        </div>
        {preview && <PreviewTable preview={preview} />}
      </div>
    </>
  )
}
