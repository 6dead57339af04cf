import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, chmod, chown, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { isRoot, postgresBinaries, unprivilegedUser } from './postgres-binaries'

export type PostgresCluster = { url: string; stop: () => Promise<void> }

/** A PostgreSQL server of our own, or the one that `TEST_DATABASE_URL` names (its role must be allowed to create databases). */
export async function postgresCluster(): Promise<PostgresCluster> {
  const given = process.env.TEST_DATABASE_URL
  return given ? { url: given, stop: () => Promise.resolve() } : startCluster()
}

async function startCluster(): Promise<PostgresCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'balai-postgres-'))
  const user = isRoot() ? unprivilegedUser() : undefined
  const binaries = await postgresBinaries(folder)
  const data = join(folder, 'data')
  await chmod(folder, 0o755)
  await mkdir(data, { mode: 0o700 })
  if (user) await Promise.all([folder, data].map((path) => chown(path, user.uid, user.gid)))

  await run(join(binaries, 'initdb'), ['-D', data, '-U', 'postgres', ...initdbOptions], { ...user, cwd: folder })
  const port = await freePort()
  await appendFile(join(data, 'postgresql.conf'), settings(folder, port))

  // However this process ends, its end of the pipe closes with it, and the server and its folder go too.
  const keeper = spawn('/bin/sh', ['-c', keeperScript, 'keeper', join(binaries, 'postgres'), data, folder], {
    ...user,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  await answering(url, keeper, join(folder, 'server.log'))
  return {
    url,
    stop: async () => {
      keeper.stdin.end()
      if (keeper.exitCode === null) await once(keeper, 'exit')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const initdbOptions = ['--auth=trust', '--no-sync', '--no-instructions', '--locale=C', '--encoding=UTF8']

const keeperScript = `
trap : HUP INT TERM
"$1" -D "$2" >"$3/server.log" 2>&1 </dev/null &
server=$!
cat >/dev/null
kill -QUIT "$server"
wait "$server"
cd / && rm -rf "$3"`

/** Nothing here outlives the run, so nothing has to survive a power cut. */
function settings(folder: string, port: number): string {
  return `
port = ${port}
listen_addresses = '127.0.0.1'
unix_socket_directories = '${folder}'
max_connections = 300
shared_buffers = 128MB
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
`
}

async function answering(url: string, keeper: ChildProcess, log: string): Promise<void> {
  for (const giveUp = Date.now() + 30_000; ; await pause(50)) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (cause) {
      if (keeper.exitCode === null && Date.now() < giveUp) continue
      const said = await readFile(log, 'utf8').catch(() => '')
      keeper.stdin?.end()
      throw new Error(`PostgreSQL did not start: ${said}`, { cause })
    }
  }
}

async function run(command: string, args: string[], options: SpawnOptions): Promise<void> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`${command} failed: ${said}`)
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (!address || typeof address === 'string') throw new Error('no port')
  return address.port
}
