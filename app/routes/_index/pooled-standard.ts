import type { SerializeFrom } from '@remix-run/node'
import type { FreeUntil } from '#app/domain/catalogue/free-until'
import type { pooledStandards } from '#db/queries/house-figures.server'

export type PooledStandard = SerializeFrom<Awaited<ReturnType<typeof pooledStandards>>[number]> & { free: FreeUntil | null }
