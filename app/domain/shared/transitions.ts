/** Who may move a thing: the two sides, the staff roles, and the house's own clockwork. */
export type Mover =
  | 'producer'
  | 'buyer'
  | 'fieldOfficer'
  | 'sourcing'
  | 'quality'
  | 'logistics'
  | 'finance'
  | 'programmes'
  | 'curator'
  | 'admin'
  | 'system'

export type Transition<State extends string = string, Event extends string = string> = {
  readonly from: State
  readonly event: Event
  readonly to: State
  readonly by: readonly Mover[]
  /** Names the pure rule that is asked besides, e.g. `mayWithdraw`. */
  readonly guard?: string
}

/** The state an event leads to, or undefined where the table does not declare the pair. */
export function stateAfter<State extends string, Event extends string>(
  table: readonly Transition<State, Event>[],
  from: State,
  event: Event,
): State | undefined {
  return table.find((row) => row.from === from && row.event === event)?.to
}

/** The events that one of `movers` may cause from here: buttons are drawn from this. */
export function eventsOpenTo<State extends string, Event extends string>(
  table: readonly Transition<State, Event>[],
  from: State,
  movers: readonly Mover[],
): Event[] {
  return table.filter((row) => row.from === from && row.by.some((mover) => movers.includes(mover))).map((row) => row.event)
}
