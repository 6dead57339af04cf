import type { Actor } from '#app/domain/people/actor'
import type { ProducerId } from '#app/domain/shared/ids'
import type { BuyerName, StaffName } from './people'

/** Everybody who acts in the sample data. */
export type Cast = {
  staff: Readonly<Record<StaffName, Actor>>
  buyers: Readonly<Record<BuyerName, Actor>>
  /** Makers with an account of their own; for the others their field officer acts. */
  makers: Map<ProducerId, Actor>
}
