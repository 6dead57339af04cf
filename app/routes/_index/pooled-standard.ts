import type { SerializeFrom } from '@remix-run/node'
import type { pooledStandards } from '#db/queries/house-figures.server'

export type PooledStandard = SerializeFrom<Awaited<ReturnType<typeof pooledStandards>>[number]>
