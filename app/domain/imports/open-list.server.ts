import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { guessLayout, mainSheet } from './guess-layout'
import type { FileRefusal, Layout, ParsedList, Sheet } from './imported'
import { parseRows } from './parse-rows'
import { readSheets } from './read-sheets.server'

/** An uploaded file, and what is asked of it. All of it costs time in proportion to the file: it is asked in a thread of its own. */
export type ListFile = { readonly bytes: Uint8Array; readonly fileName: string }

export type Question =
  | { readonly what: 'choose' }
  | { readonly what: 'guess'; readonly sheet: string; readonly headerRow: number }
  | { readonly what: 'read'; readonly sheet: string; readonly layout: Layout }

/** Which sheet holds the list, and how it seems to be laid out. */
export type Chosen = { readonly sheet: string; readonly layout: Layout }
/** The layout under another heading; null where the sheet has no such row. */
export type Guessed = { readonly rows: number; readonly layout: Layout }
/** The whole list as it would be taken in. */
export type Read = { readonly sheets: readonly string[]; readonly list: ParsedList }

export type AnswerTo<What extends Question['what']> = { choose: Chosen; guess: Guessed; read: Read }[What]
export type ListOutcome<What extends Question['what']> = Outcome<FileRefusal, AnswerTo<What>>

export function openList({ bytes, fileName }: ListFile, question: Question): ListOutcome<Question['what']> {
  const read = readSheets(bytes, fileName)
  if (!read.ok) return read
  const sheet = sheetFor(read.sheets, question)
  if (!sheet) return refuse('imports.no_table')
  switch (question.what) {
    case 'choose':
      return { ok: true, sheet: sheet.name, layout: guessLayout(sheet) }
    case 'guess':
      return { ok: true, rows: sheet.rows.length, layout: guessLayout(sheet, { headerRow: question.headerRow }) }
    case 'read':
      return { ok: true, sheets: read.sheets.map(({ name }) => name), list: parseRows(sheet, question.layout) }
  }
}

function sheetFor(sheets: readonly Sheet[], question: Question): Sheet | undefined {
  return question.what === 'choose' ? sheets[mainSheet(sheets)] : sheets.find(({ name }) => name === question.sheet)
}
