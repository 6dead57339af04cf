import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { undoImport } from '#app/domain/imports/end-import.server'
import { stageSheet } from '#app/domain/imports/stage-import.server'
import { text } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { requireImport, shownBatch } from '#app/http/import-page.server'
import { title } from '#app/http/title'
import { History } from '#app/ui/history/history'
import { ImportPage } from '#app/ui/import/import-page'
import { eventsOf } from '#db/queries/events.server'
import { BatchFacts } from './batch-facts'
import { outcomeOf } from './outcome.server'
import { Progress } from './progress'
import { TakenIn } from './taken-in'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'imports' }
export const meta = title('importing.title')

const afterForm = z.discriminatedUnion(
  'step',
  [z.object({ step: z.literal('undo') }), z.object({ step: z.literal('sheet'), sheet: text(200) })],
  'form.not_a_choice',
)

/** A staged list leads to where it was left; of one that was taken in this is the page. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, shelf, batch, here } = await requireImport(args)
  if (batch.state === 'staged') throw redirect(`${here}/${batch.step}`, 303)
  return json({ batch: shownBatch(batch), events: await eventsOf(db, batch.id), ...(await outcomeOf(db, shelf, batch)) })
}

export async function action(args: ActionFunctionArgs) {
  const { db, shelf, viewer, now, batch, here } = await requireImport(args)
  const form = await parseForm(args.request, afterForm)
  if (!form.ok) return formProblems(form)
  if (form.value.step === 'undo') {
    const outcome = await undoImport(db, viewer, { batchId: batch.id }, now)
    return outcome.ok ? flashRedirect(here, 'importing.done_undone') : formRefused(outcome, form.typed)
  }
  const staged = await stageSheet(db, shelf, viewer, { batchId: batch.id, sheet: form.value.sheet }, now)
  return staged.ok ? redirect(`/house/imports/${staged.batchId}`, 303) : formRefused(staged, form.typed)
}

export default function ImportBatch() {
  const { batch, events, facts, progress, sheetsLeft, changes } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isRunning = batch.state === 'committing'
  return (
    <ImportPage batch={batch} answer={answer} withAside={!isRunning}>
      {isRunning ? (
        <Progress progress={progress} />
      ) : (
        <>
          <BatchFacts facts={facts} changes={changes} />
          <aside className="stack">
            <TakenIn batch={batch} progress={progress} sheetsLeft={sheetsLeft} />
            <History events={events} />
          </aside>
        </>
      )}
    </ImportPage>
  )
}
