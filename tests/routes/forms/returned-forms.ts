import { commitReturnedList } from '#app/domain/returned-lists/commit-returned-list.server'
import { formKey } from '#app/http/form-key.server'
import { now } from '#tests/support/clock'
import { next } from '#tests/support/ids'
import { cell, newRow, savedAs, sheetOf, staged } from '../support/again'
import type { FormCase, Place, Posted } from './place'

/** A list of standards with one that is new. */
async function withNew({ db, lists, make }: Place) {
  const viewer = await make.staffActor('quality')
  await make.standard()
  const sheet = await sheetOf({ db, viewer, now, lists }, 'standards')
  const [row = []] = sheet.rows
  sheet.rows.push(newRow(sheet, Object.fromEntries(sheet.heads.map((head, at) => [head, row[at] ?? '']))))
  const added = sheet.rows.at(-1) ?? []
  added[cell(sheet, 'Kode')] = ''
  added[cell(sheet, 'Nama Produk')] = `Tas ${next()}`
  return { viewer, bytes: savedAs(sheet, 'csv') }
}

const atReturned = (what: string, step: string, committed = false): FormCase => ({
  route: 'routes/house.returned.$list.$returnedId',
  what,
  ready: async (place): Promise<Posted> => {
    const { viewer, bytes } = await withNew(place)
    const who = { db: place.db, viewer, now, lists: place.lists }
    const { id } = await staged(who, 'standards', bytes)
    if (committed) {
      const done = await commitReturnedList(place.db, viewer, { id, list: 'standards' }, now)
      if (!done.ok) throw new Error(done.code)
    }
    return { path: `/house/returned/standards/${id}`, cookie: await place.cookieOf(viewer), fields: { step } }
  },
})

/** Lists of the house that come in again. */
export const returnedForms: FormCase[] = [
  {
    route: 'routes/house.returned.$list._index',
    what: 'read a file again',
    ready: async (place) => {
      const { viewer, bytes } = await withNew(place)
      return {
        path: '/house/returned/standards?index',
        cookie: await place.cookieOf(viewer),
        fields: { _key: formKey() },
        file: { field: 'file', name: `standar-${next()}.csv`, bytes },
      }
    },
  },
  atReturned('take it in again', 'commit'),
  atReturned('put it away', 'discard'),
  atReturned('take it back', 'undo', true),
]
