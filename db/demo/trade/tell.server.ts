import type { Shelves, Stage } from '../stage'
import { tellAsking, type Told } from './ask.server'
import { tellCalling } from './call.server'
import { tellOffering } from './offer.server'
import { rememberDeliveries } from './remember-deliveries.server'
import { schedule } from './schedule'
import { tellStandingSupply } from './standing.server'
import { tellStockCalls } from './stock.server'
import { stories } from './stories'

/** Lets everything happen that happened, in the order it happened in. */
export async function tellTrade(stage: Stage, shelves: Shelves): Promise<void> {
  const steps = schedule()
  for (const [name, story] of Object.entries(stories)) {
    const told: Told = { name, story }
    tellAsking(stage, shelves, told, steps)
    tellCalling(stage, told, steps)
    tellOffering(stage, told, steps)
  }
  tellStockCalls(stage, shelves, steps)
  tellStandingSupply(stage, shelves, steps)
  rememberDeliveries(stage, steps)
  await steps.play()
}
