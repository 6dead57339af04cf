import type { z } from 'zod'
import type { Permission } from '#app/auth/permissions'
import type { Give } from '#app/domain/desk/give-several.server'
import type { AsTheyAre } from '#app/domain/desk/move-several.server'
import type { WayBack } from '#app/domain/desk/take-back-several.server'
import type { Instant } from '#app/domain/shared/calendar'
import type { Id, IdKind } from '#app/domain/shared/ids'
import type { Outcome } from '#app/domain/shared/refusal'
import type { Guarded } from '#app/http/viewer.server'
import type { ListName } from '#app/http/lists/lists'
import type { MessageKey } from '#app/i18n'
import type { Reader } from '#db/client.server'

type Common = {
  permission: Permission
  /** The words on its button, and what is said when it was done. */
  label: MessageKey
  done: MessageKey
}

/** Moves each thing by its own rule. */
export type MoveStep<ItemId extends string> = Common & {
  asks?: { name: string; field: z.ZodType<string> }
  move: (desk: Guarded, one: { id: ItemId; key: string }, asked: string) => Promise<Outcome<string>>
  /** What each is, and the way back there. Without it, the step is not taken back in one go. */
  undo?: { asTheyAre: AsTheyAre<ItemId>; back: (desk: Guarded) => WayBack<ItemId> }
}

/** Gives each thing to one, or takes it from whoever has it; can be taken back. */
export type GiveStep<ItemId extends string> = Common & {
  /** Said when it was given to nobody. */
  taken: MessageKey
  asks: { name: string; field: z.ZodType<string | null> }
  nameOf: (db: Reader, to: string) => Promise<string | undefined>
  before: (db: Reader, ids: readonly ItemId[]) => Promise<ReadonlyMap<ItemId, string | null>>
  give: (desk: Guarded) => Give<ItemId>
}

export type Step<ItemId extends string> = MoveStep<ItemId> | GiveStep<ItemId>

/** What can be done with several of a list at once. */
export type BulkList<Kind extends IdKind> = {
  list: ListName
  kind: Kind
  steps: Readonly<Record<string, Step<Id<Kind>>>>
  /** All that the filters in the address find, at most so many. */
  found: (desk: Guarded, request: Request, most: number) => Promise<Id<Kind>[]>
  names: (db: Reader, ids: readonly Id<Kind>[]) => Promise<ReadonlyMap<Id<Kind>, string>>
}

/** How a move is taken back: what each was is kept as text, whatever its columns are. */
export function undoBy<ItemId extends string, Row extends { id: ItemId }>(
  rows: (db: Reader, ids: readonly ItemId[]) => Promise<readonly Row[]>,
  back: (desk: Guarded, id: ItemId, was: Omit<Row, 'id'>, since: Instant) => Promise<Outcome<string>>,
): NonNullable<MoveStep<ItemId>['undo']> {
  return {
    asTheyAre: async (db, ids) => new Map((await rows(db, ids)).map(({ id, ...was }) => [id, JSON.stringify(was)])),
    back: (desk) => (id, was, step) => back(desk, id, JSON.parse(String(was)) as Omit<Row, 'id'>, step.at),
  }
}

/** As many as are moved in one go. */
export const mostAtOnce = 500
