import { DeliveriesPanel } from './deliveries-panel'
import type { Keeping } from './keeping.server'
import { OffDaysPanel } from './off-days-panel'

/** Whether and when this maker can keep its word. */
export function KeepingPanels({ makerId, keeping: { offDays, kept } }: { makerId: string; keeping: Keeping }) {
  return (
    <>
      <OffDaysPanel makerId={makerId} days={offDays} />
      {kept && <DeliveriesPanel makerId={makerId} kept={kept} />}
    </>
  )
}
