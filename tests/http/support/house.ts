import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { readEnv } from '#app/env.server'
import { type HouseServer, openHouse } from '#app/http/server/open-house'
import { atTheEnd } from '#tests/support/endings'
import { samplePages } from './sample-pages'

export type OpenHouse = HouseServer & { at: (path: string) => string; origin: string }

type Options = { env?: Record<string, string>; pages?: ServerBuild; clientFolder?: string }

/** The real server on a free port with a database of its own, around a handful of pages that show what arrives. */
export async function houseWith({ env = {}, pages = samplePages(), clientFolder }: Options = {}): Promise<OpenHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'balai-http-'))
  const settings = readEnv({
    NODE_ENV: 'test',
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATABASE_URL: join(folder, 'house.sqlite'),
    STORAGE_DIR: join(folder, 'files'),
    ...env,
  })
  const house = await openHouse({ env: settings, pages, ...(clientFolder && { clientFolder }) })
  atTheEnd(async () => {
    await house.close()
    await rm(folder, { recursive: true, force: true })
  })
  const origin = `http://127.0.0.1:${house.port}`
  return { ...house, origin, at: (path) => origin + path }
}
