import { test as base } from '@playwright/test'
import { factory, type Factory } from '../../support/factory'
import { type House, startHouse } from './house'

type Fixtures = {
  /** Puts rows in place, as in the other tests. */
  make: Factory
  /** A running house that belongs to this test alone, for journeys that count everything in it. */
  ownHouse: House
}

type WorkerFixtures = {
  /** One running house a worker: its tests share a database, so each makes what it needs. */
  house: House
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  house: [
    async ({}, provide) => {
      const house = await startHouse()
      await provide(house)
      await house.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ house }, provide) => provide(house.url),
  make: async ({ house }, provide) => provide(factory(house.db)),
  ownHouse: async ({}, provide) => {
    const house = await startHouse()
    await provide(house)
    await house.stop()
  },
})

export { expect } from '@playwright/test'
