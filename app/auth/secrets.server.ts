import { createHash } from 'node:crypto'

/** What is kept of a secret that somebody else holds: who reads the table cannot use it. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
