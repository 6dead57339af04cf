import type { Cell } from '#app/domain/imports/imported'
import type { ReturnedList } from '#app/domain/returned-lists/returned-list'
import { readRows } from '#app/http/lists/again/read-rows.server'
import type { Translate } from '#app/i18n'
import type { Reader } from '#db/client.server'
import { centresForm } from './centres-form.server'
import { motifsForm } from './motifs-form.server'
import { standardsForm } from './standards-form.server'
import { vocabularyForm } from './vocabulary-form.server'

type Sheets = readonly (readonly (readonly Cell[])[])[]
type Reading = (db: Reader, sheets: Sheets, t: Translate) => ReturnType<typeof readRows>

const readings: Record<ReturnedList, Reading> = {
  vocabulary: (db, sheets, t) => readRows(vocabularyForm(db), sheets, t),
  centres: (db, sheets, t) => readRows(centresForm(db), sheets, t),
  motifs: async (db, sheets, t) => readRows(await motifsForm(db), sheets, t),
  standards: async (db, sheets, t) => readRows(await standardsForm(db), sheets, t),
}

/** Lays the rows of a file beside the list it is said to be. */
export function readAgain(list: ReturnedList, db: Reader, sheets: Sheets, t: Translate) {
  return readings[list](db, sheets, t)
}
