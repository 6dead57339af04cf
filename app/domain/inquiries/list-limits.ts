export const listLimits = {
  lines: 50,
  /** Pieces of a sample; who needs more orders them. */
  samples: 5,
  /** How long a list is kept after it was last touched; the cookie lives as long. */
  days: 90,
  /** New lists an hour from one network: many buyers may share an address, no person starts that many. */
  newPerHour: 300,
  /** Pictures an hour from one network: each is decoded and packed anew. */
  picturesPerHour: 60,
} as const
