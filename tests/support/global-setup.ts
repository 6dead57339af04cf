import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '#db/client.server'
import { migrate } from '#db/migrate.server'
import { onServer, withDatabaseName } from './postgres-databases'
import { postgresCluster } from './postgres-cluster'

declare module 'vitest' {
  export interface ProvidedContext {
    templates: Templates
  }
}

/** One migrated, empty database of each kind; every test gets a copy. */
export type Templates = { sqliteFile: string; folder: string; postgresUrl: string; postgresName: string }

export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'balai-sqlite-'))
  const cluster = await postgresCluster()
  const templates: Templates = {
    folder,
    sqliteFile: join(folder, 'template.db'),
    postgresUrl: cluster.url,
    postgresName: `balai_${process.pid}`,
  }
  await migrated(templates.sqliteFile)
  await onServer(cluster.url, `create database ${templates.postgresName}`)
  await migrated(withDatabaseName(cluster.url, templates.postgresName))
  project.provide('templates', templates)

  return async () => {
    await onServer(cluster.url, `drop database if exists ${templates.postgresName}`)
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function migrated(url: string) {
  const db = openDatabase({ url })
  await migrate(db)
  await db.destroy()
}
