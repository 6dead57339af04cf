/** What a district's list can be at most. Larger files are refused before they are opened. */
export const importLimits = {
  bytes: 10 * 1024 * 1024,
  unpackedBytes: 64 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  sheets: 40,
  merges: 20_000,
  /** More than any text the house keeps. */
  cellLetters: 5_000,
} as const
