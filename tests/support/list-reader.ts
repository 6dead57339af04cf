import { afterAll } from 'vitest'
import { createListReader, developmentListWorker, type ListReader } from '#app/domain/imports/list-reader.server'

/** A reader of lists for the tests of one file, in its thread. */
export function listReader(): ListReader {
  const reader = createListReader({ workerUrl: developmentListWorker() })
  afterAll(() => reader.close())
  return reader
}
