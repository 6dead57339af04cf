import { type Outcome, refuse } from '#app/domain/shared/refusal'
import { correctedSheet, type Decision, settledList } from './decisions'
import { rowTexts } from './header-texts'
import { guessLayout, mainSheet } from './guess-layout'
import type { Cell, FileRefusal, Layout, ParsedList, Sheet } from './imported'
import { type ListedSheet, listSheets, placedByFile } from './list-sheets'
import { parseRows } from './parse-rows'
import { readSheets, wholeSheets } from './read-sheets.server'

/** An uploaded file, and what is asked of it. All of it costs time in proportion to the file: it is asked in a thread of its own. */
export type ListFile = { readonly bytes: Uint8Array; readonly fileName: string }

export type Question =
  | { readonly what: 'choose' }
  /** Without a heading row the heading is looked for. */
  | { readonly what: 'guess'; readonly sheet: string; readonly headerRow?: number }
  | { readonly what: 'read'; readonly sheet: string; readonly layout: Layout; readonly decisions: readonly Decision[] }
  /** So many of the first rows of a sheet, or one row, as they stand in the file. */
  | { readonly what: 'show'; readonly sheet: string; readonly first: number; readonly rows: number }
  /** Every sheet that shows, cell by cell: for a list that the house itself once wrote. */
  | { readonly what: 'cells' }

/** Which sheets there are, each with how it seems to be laid out; the one that is most likely meant comes first. */
export type Chosen = { readonly sheets: readonly ListedSheet[] }
/** The layout under another heading. */
export type Guessed = { readonly rows: number; readonly layout: Layout }
/** The whole list as it would be taken in. */
export type Read = { readonly list: ParsedList; readonly rows: number; readonly hiddenColumns: readonly number[] }
export type Shown = { readonly rows: readonly (readonly string[])[] }
export type Cells = { readonly sheets: readonly (readonly (readonly Cell[])[])[] }

type Answers = { choose: Chosen; guess: Guessed; read: Read; show: Shown; cells: Cells }
export type AnswerTo<What extends Question['what']> = Answers[What]
export type ListOutcome<What extends Question['what']> = Outcome<FileRefusal, AnswerTo<What>>

export function openList({ bytes, fileName }: ListFile, question: Question): ListOutcome<Question['what']> {
  if (question.what === 'cells') return cellsOf(wholeSheets(bytes, fileName))
  const read = readSheets(bytes, fileName)
  if (!read.ok) return read
  if (question.what === 'choose') return chosen(read.sheets, fileName)
  const sheet = read.sheets.find(({ name }) => name === question.sheet)
  if (!sheet) return refuse('imports.no_table')
  switch (question.what) {
    case 'guess': {
      const { headerRow } = question
      const layout = guessLayout(sheet, headerRow === undefined ? {} : { headerRow })
      return { ok: true, rows: sheet.rows.length, layout: placedByFile(layout, fileName) }
    }
    case 'read': {
      const { layout, decisions } = question
      const list = settledList(parseRows(correctedSheet(sheet, decisions), layout), sheet, decisions)
      return { ok: true, list, rows: sheet.rows.length, hiddenColumns: sheet.hiddenColumns }
    }
    case 'show': {
      const rows = sheet.rows.slice(question.first - 1, question.first - 1 + question.rows)
      return { ok: true, rows: rows.map((_, at) => rowTexts(sheet, question.first - 1 + at)) }
    }
  }
}

function chosen(sheets: readonly Sheet[], fileName: string): ListOutcome<'choose'> {
  const listed = listSheets(sheets, fileName)
  const main = listed[mainSheet(sheets)]
  if (!main) return refuse('imports.no_table')
  return { ok: true, sheets: [main, ...listed.filter((sheet) => sheet !== main)] }
}

function cellsOf(read: ReturnType<typeof wholeSheets>): ListOutcome<'cells'> {
  return read.ok ? { ok: true, sheets: read.sheets.filter(({ hidden }) => !hidden).map(({ rows }) => rows) } : read
}
