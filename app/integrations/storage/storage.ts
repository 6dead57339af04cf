/** Files by key. What was put is there after a power cut, and is never seen half written. */
export type Storage = {
  readonly put: (key: string, bytes: Uint8Array, contentType: string) => Promise<void>
  readonly get: (key: string) => Promise<Uint8Array | undefined>
  readonly exists: (key: string) => Promise<boolean>
  /** What is not there is gone already. */
  readonly remove: (key: string) => Promise<void>
}

const segment = '[a-z0-9][a-z0-9._-]*'
const keyPattern = new RegExp(`^${segment}(?:/${segment})*$`)

/** Lower-case names joined by slashes; no empty, hidden or parent folders. Any other key is a bug of the caller. */
export function requireStorageKey(key: string): string {
  if (key.length > 200 || !keyPattern.test(key) || key.includes('..'))
    throw new Error(`Not a storage key: ${JSON.stringify(key)}`)
  return key
}
