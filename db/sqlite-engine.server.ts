import { createRequire } from 'node:module'
import type SqliteDatabase from 'better-sqlite3'

const load = createRequire(import.meta.url)
const [major = 0] = process.versions.node.split('.').map(Number)

/**
 * One library in two versions. Up to 12 it is built on a part of Node that since Node 24 ends the process when a statement
 * is thrown away; 13 is not, and does not run on Node 20.
 */
export const Sqlite = load(major >= 24 ? 'better-sqlite3-13' : 'better-sqlite3') as typeof SqliteDatabase
