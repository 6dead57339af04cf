import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import { type Database, openDatabase } from '#db/client.server'
import { atTheEnd } from './endings'
import { onServer, withDatabaseName } from './postgres-databases'

type Kind = 'SQLite' | 'PostgreSQL'
export type OpenDatabase = () => Promise<Database>

/** For `describe.each(databases)('… (%s)', (_, openDatabase) => …)`: each opening is a migrated, empty database of its own. */
export const databases: [Kind, OpenDatabase][] = [
  ['SQLite', async () => openHandle(await freshSqlite())],
  ['PostgreSQL', async () => openHandle(await freshPostgres())],
]

/** The addresses of migrated, empty databases, for tests that open one database several times, as several processes do. */
export const databaseUrls: [Kind, freshUrl: () => Promise<string>][] = [
  ['SQLite', freshSqlite],
  ['PostgreSQL', freshPostgres],
]

/** A handle that is closed when its test, or else its file, ends. */
export function openHandle(url: string): Database {
  const db = openDatabase({ url })
  atTheEnd(() => db.destroy())
  return db
}

let made = 0

async function freshSqlite(): Promise<string> {
  const { folder, sqliteFile } = inject('templates')
  const path = join(folder, `${process.pid}-${++made}.db`)
  await copyFile(sqliteFile, path)
  atTheEnd(async () => {
    await Promise.all(['', '-wal', '-shm'].map((suffix) => rm(path + suffix, { force: true })))
  })
  return path
}

async function freshPostgres(): Promise<string> {
  const { postgresUrl, postgresName } = inject('templates')
  const name = `${postgresName}_${process.pid}_${++made}`
  await onServer(postgresUrl, `create database ${name} template ${postgresName}`)
  atTheEnd(() => onServer(postgresUrl, `drop database if exists ${name} with (force)`))
  return withDatabaseName(postgresUrl, name)
}
