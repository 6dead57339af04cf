import { cancelCall } from '#app/domain/supply/move-call.server'
import { must } from '../must'
import type { Shelves, Stage } from '../stage'
import type { StandardName } from '../standards'
import { callFor, type CallToTell } from './call.server'
import type { Schedule } from './schedule'
import type { Calling } from './story'

type StockCall = Omit<CallToTell, 'calling'> & {
  standard: StandardName
  calling: Calling
  cancelled?: { on: number; reason: string }
}

const usual = { priceKind: 'ceiling', eager: 0.5, gives: [0.15, 0.35], mostShare: 0.3 } as const

/** What the house asks for without an inquiry behind it: it keeps some of what sells. */
const stockCalls: readonly StockCall[] = [
  {
    name: 'mats for stock',
    standard: 'mat',
    quantity: 120,
    buffer: 5,
    lotStep: 5,
    calling: { ...usual, on: 6, closes: -8, readyIn: 55, surely: ['purun'] },
  },
  {
    name: 'hats for the fair',
    standard: 'hat',
    quantity: 400,
    buffer: 20,
    lotStep: 20,
    calling: { ...usual, on: 12, closes: 5, readyIn: 40, eager: 0.7 },
  },
  {
    name: 'chairs for stock',
    standard: 'chair',
    quantity: 40,
    buffer: 2,
    lotStep: 2,
    calling: { ...usual, on: 33, closes: 20, readyIn: 30, eager: 0.2 },
    cancelled: { on: 27, reason: 'Gudang Atambua penuh sampai akhir bulan.' },
  },
]

export function tellStockCalls(stage: Stage, shelves: Shelves, steps: Schedule): void {
  const { db, clock, cast } = stage
  for (const { standard, cancelled, ...call } of stockCalls) {
    steps.at(clock.at(call.calling.on, 9), async (now) => {
      const callId = await callFor(stage, call, shelves.standards[standard], null, steps, now)
      if (!cancelled) return
      steps.at(clock.at(cancelled.on, 9), async (at) => {
        const end = { key: `cancel ${call.name}`, callId, reason: cancelled.reason }
        must(await cancelCall(db, cast.staff.sourcing, end, at), call.name)
      })
    })
  }
}
