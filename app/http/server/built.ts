import * as pages from 'virtual:remix/server-build'
import { type HouseServer, type HouseServerOptions, openHouse } from './open-house'

export { pages }
export { readEnv } from '#app/env.server'
export type { HouseServer }

/** The house with its built pages; the whole of it is one bundle, so that each module is there once. */
export function createHouseServer(options: Omit<HouseServerOptions, 'pages'>): Promise<HouseServer> {
  return openHouse({ ...options, pages })
}
