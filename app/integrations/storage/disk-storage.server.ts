import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { requireStorageKey, type Storage } from './storage'

/** Keeps files below one folder of this machine. The type of a file is not kept: its name says it. */
export function diskStorage(folder: string): Storage {
  const root = resolve(folder)
  const pathOf = (key: string) => join(root, requireStorageKey(key))
  return {
    put: (key, bytes) => writeWhole(pathOf(key), bytes),
    get: (key) => orUndefined(readFile(pathOf(key))),
    exists: async (key) => (await orUndefined(stat(pathOf(key))))?.isFile() ?? false,
    remove: async (key) => void (await orUndefined(unlink(pathOf(key)))),
  }
}

/** Written beside its place and moved there, each step flushed: a reader sees all of it or nothing. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  const firstMade = await mkdir(folder, { recursive: true })
  const draft = join(folder, `.${basename(path)}.${randomUUID()}`)
  try {
    await flushed(draft, 'wx', (file) => file.writeFile(bytes))
    await rename(draft, path)
  } catch (problem) {
    await rm(draft, { force: true })
    throw problem
  }
  await flushed(folder, 'r')
  for (let made = folder; firstMade && made.length >= firstMade.length; made = dirname(made)) await flushed(dirname(made), 'r')
}

type OpenFile = Awaited<ReturnType<typeof open>>

async function flushed(path: string, flags: string, work?: (file: OpenFile) => Promise<void>): Promise<void> {
  const file = await open(path, flags)
  try {
    await work?.(file)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function orUndefined<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (problem) {
    if (isMissing(problem)) return undefined
    throw problem
  }
}

const missing = new Set(['ENOENT', 'ENOTDIR', 'EISDIR'])
const isMissing = (problem: unknown) => problem instanceof Error && 'code' in problem && missing.has(String(problem.code))
