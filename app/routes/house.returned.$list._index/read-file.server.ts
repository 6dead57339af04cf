import { createHash } from 'node:crypto'
import type { ListReader } from '#app/domain/imports/list-reader.server'
import { stageReturnedList } from '#app/domain/returned-lists/stage-returned-list.server'
import type { ReturnedList } from '#app/domain/returned-lists/returned-list'
import { clean } from '#app/domain/imports/words'
import type { Guarded } from '#app/http/viewer.server'
import { translator } from '#app/i18n'
import { readAgain } from './forms.server'

type Sent = { list: ReturnedList; key: string; fileName: string; bytes: Uint8Array }

/** Opens the file off the request thread, lays its rows beside the house, and keeps what would change. */
export async function readFile(
  { db, viewer, lists, now }: Guarded & { lists: ListReader },
  { list, key, fileName, bytes }: Sent,
) {
  const opened = await lists.ask({ bytes, fileName }, { what: 'cells' })
  if (!opened.ok) return { ...opened, field: 'file' }
  const read = await readAgain(list, db, opened.sheets, translator(viewer.language))
  if (!read.ok) return read
  const { ok: _ok, ...rows } = read
  const fileHash = createHash('sha256').update(bytes).digest('hex')
  return stageReturnedList(db, viewer, { ...rows, list, key, fileName: clean(fileName).slice(0, 200), fileHash }, now)
}
