import type { CatalogueTables } from './catalogue'
import type { DeskTables } from './desk'
import type { HouseTables } from './house'
import type { MotifTables } from './motifs'
import type { OrderTables } from './orders'
import type { PeopleTables } from './people'
import type { ReturnedTables } from './returned'
import type { SalesTables } from './sales'
import type { StandingTables } from './standing'
import type { SupplyTables } from './supply'

/** All tables, as migrated. Columns are portable: text ids, ISO text dates, 0|1, JSON as text, whole numbers. */
export type Schema = PeopleTables &
  CatalogueTables &
  MotifTables &
  SalesTables &
  SupplyTables &
  StandingTables &
  OrderTables &
  HouseTables &
  DeskTables &
  ReturnedTables
