import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import type { ImportState } from '#app/domain/imports/import-states'
import { stageImport } from '#app/domain/imports/stage-import.server'
import { optionalText } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { FileDrop } from '#app/ui/field/file-drop'
import { TextField } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'
import { importTones } from '#app/ui/import/import-head'
import { Panel } from '#app/ui/panel/panel'
import { ExportLinks } from '#app/ui/export/export-links'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'
import { importsInOrder, senders } from '#db/queries/imports.server'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'imports' }
export const meta = title('importing.title')

const mostBatches = 100

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, 'import.run')
  return json({ batches: await importsInOrder(db, mostBatches), senders: await senders(db) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, viewer, storage, lists, now } = await requireActor(request, context, 'import.run')
  const form = await parseForm(request, z.object({ sender: optionalText(120) }))
  if (!form.ok) return formProblems(form)
  const file = form.files.get('file')
  if (!file) return formRefused({ ok: false, code: 'importing.file_missing', field: 'file' }, form.typed)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const outcome = await stageImport(
    db,
    { storage, lists },
    viewer,
    { bytes, fileName: file.name, sender: form.value.sender },
    now,
  )
  return outcome.ok
    ? flashRedirect(`/house/imports/${outcome.batchId}`, 'importing.done_staged')
    : formRefused(outcome, form.typed)
}

export default function Imports() {
  const { batches, senders: offices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  const problemOfFile = problemAt(answer, 'file', words)
  const brought = (state: ImportState, count: number) => (state === 'staged' || state === 'discarded' ? '–' : words.number(count))
  return (
    <>
      <DeskHead title={t('importing.title')}>
        <ExportLinks list="imports" />
      </DeskHead>
      {problem && (
        <Flash tone="bad" title={problem}>
          {problemOfFile && <a href="#file">{problemOfFile}</a>}
        </Flash>
      )}
      <div className="with-aside">
        <div>
          {batches.length === 0 ? (
            <Empty icon="file-text" title={t('importing.empty')} />
          ) : (
            <Panel id="batches" title={t('importing.batches')} flush>
              <TableScroll label={t('ui.table', { title: t('importing.batches') })}>
                <Table
                  caption={t('importing.batches')}
                  dense
                  pad
                  rows={batches}
                  rowKey={(batch) => batch.id}
                  columns={[
                    {
                      head: t('importing.file'),
                      names: true,
                      cell: (batch) => (
                        <>
                          <a href={`/house/imports/${batch.id}`}>{batch.file_name}</a>
                          <small>{[batch.sheet, batch.sender].filter(Boolean).join(' · ')}</small>
                        </>
                      ),
                    },
                    {
                      head: t('orders.state'),
                      cell: (batch) => <Tag tone={importTones[batch.state]}>{t(`importing.state.${batch.state}`)}</Tag>,
                    },
                    { head: t('importing.makers'), number: true, cell: (batch) => brought(batch.state, batch.producers_added) },
                    { head: t('importing.products'), number: true, cell: (batch) => brought(batch.state, batch.products_added) },
                    {
                      head: t('importing.read_on'),
                      className: 'nowrap',
                      cell: (batch) => (
                        <>
                          {words.instant(batch.created_at)}
                          <small>{batch.uploadedByName}</small>
                        </>
                      ),
                    },
                  ]}
                />
              </TableScroll>
            </Panel>
          )}
        </div>
        <aside>
          <Panel id="upload" title={t('importing.upload')}>
            <form method="post" encType="multipart/form-data" className="stack">
              <FileDrop name="file" title={t('importing.choose_file')} note={t('importing.file_hint')} error={problemOfFile} />
              <TextField
                name="sender"
                label={t('importing.sender')}
                hint={t('importing.sender_hint')}
                optional={t('ui.optional')}
                list="senders"
                autoComplete="off"
                defaultValue={typedAt(answer, 'sender', '')}
                error={problemAt(answer, 'sender', words)}
              />
              <datalist id="senders">
                {offices.map((office) => (
                  <option key={office} value={office} />
                ))}
              </datalist>
              <Button look="primary" wide>
                {t('importing.read')}
              </Button>
              <p className="t-s muted">{t('importing.nothing_written')}</p>
            </form>
          </Panel>
        </aside>
      </div>
    </>
  )
}
