import { problemKinds } from '#app/domain/imports/decisions'
import { knownMakers, likeHouseMakers } from '#app/domain/imports/compare-with-house.server'
import { type ListShelf, stagedList } from '#app/domain/imports/staged-list.server'
import { nikFingerprints } from '#app/domain/people/fingerprint-nik.server'
import type { ImportBatchId } from '#app/domain/shared/ids'
import type { Reader } from '#db/client.server'

const rowsPerPage = 50
const likesShown = 100

type Batch = { id: ImportBatchId; file_hash: string; file_name: string; sheet: string; layout: string }
export type RowsQuery = { page: number; show: 'all' | 'problems'; kind?: string | undefined; edit?: number | undefined }

/** What a staged list would become, a page of rows at a time, with what is doubtful about it and who may be known already. */
export async function rowsOf(db: Reader, shelf: ListShelf, batch: Batch, { page, show, kind, edit }: RowsQuery) {
  const read = await stagedList(db, shelf, batch)
  if (!read.ok) return { seen: null, refusal: { code: read.code, params: read.params ?? {} } }
  const { list, layout, decisions } = read
  const all = [...list.problems, ...list.rows.flatMap((row) => row.problems)]
  const wanted = list.rows.filter(({ problems }) =>
    kind ? problems.some(({ code }) => code === kind) : show === 'all' || problems.length > 0,
  )
  const pages = Math.max(1, Math.ceil(wanted.length / rowsPerPage))
  const now = Math.min(page, pages)
  const known = await knownMakers(db, batch.id, list.producers)
  const likes = await likeHouseMakers(db, batch.id, list.producers, known, await nikFingerprints(shelf.storage))
  const names = new Map(list.producers.map(({ key, name }) => [key, name]))
  const secret = new Set(layout.columns.flatMap(({ field }, at) => (field === 'nik' || field === 'npwp' ? at : [])))
  const shown =
    edit === undefined ? undefined : await shelf.lists.ask(read.file, { what: 'show', sheet: batch.sheet, first: edit, rows: 1 })
  const asIs = shown?.ok ? shown.rows[0] : undefined
  const edited = edit === undefined ? undefined : list.rows.find(({ row }) => row === edit)
  return {
    refusal: null,
    seen: {
      columns: layout.columns.map(({ field, heading }) => ({ field, heading })),
      problems: list.problems.map(({ code, params }) => ({ code, params: params ?? {} })),
      kinds: problemKinds(all).map(({ sample, ...rest }) => ({
        ...rest,
        params: sample.params ?? {},
        proposed: sample.mend ?? sample.proposed ?? null,
      })),
      likes: likes.slice(0, likesShown).map((like) => ({ ...like, listed: names.get(like.producerKey) ?? '' })),
      likesLeft: Math.max(0, likes.length - likesShown),
      rows: wanted.slice((now - 1) * rowsPerPage, now * rowsPerPage),
      known: [...known.keys()],
      edit: edited
        ? {
            row: edited.row,
            cells: edited.cells.map((text, at) => ({
              text: secret.has(at)
                ? text
                : (decisions.find((one) => one.row === edited.row && one.column === at && one.code === '')?.text ??
                  asIs?.[at] ??
                  ''),
              locked: secret.has(at),
            })),
            problems: edited.problems,
            leftOut: edited.becomes.kind === 'skipped' && edited.becomes.reason === 'leftOut',
          }
        : null,
      page: now,
      pages,
      show,
      kind: kind ?? null,
    },
  }
}

export type RowsSeen = NonNullable<Awaited<ReturnType<typeof rowsOf>>['seen']>
