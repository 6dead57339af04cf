const kB = 1024
const second = 1000

/** What the server takes, and how long it waits. */
export const limits = {
  /** A form of typed words. */
  typedBytes: 256 * kB,
  /** A form with photos or a spreadsheet that does not say its length, and is therefore held whole. */
  untoldBytes: 13 * kB * kB,
  /** How much is read of a form with files, so that whoever sends too much hears so at the field; what is kept is far less. */
  patienceBytes: 64 * kB * kB,
  headers: 100,
  headerBytes: 16 * kB,
  headersTimeoutMs: 10 * second,
  /** Ten megabytes over a weak line take a while. */
  requestTimeoutMs: 180 * second,
  /** Longer than the minute after which most proxies let go. */
  keepAliveTimeoutMs: 65 * second,
  /** How often timeouts are looked after. */
  lookAfterMs: 2 * second,
  databasePatienceMs: 2 * second,
  /** How long requests under way are waited for when the server closes. */
  drainMs: 10 * second,
  pageCacheBytes: 32 * kB * kB,
  pageCacheMs: 5 * second,
} as const
