import { CFB, SSF } from '@e965/xlsx'

/** The small file system inside an old Office file, or a zip. */
export type Container = { readonly FullPaths: readonly string[] }
export type Entry = { content?: Uint8Array; size: number }

/** Two parts of the library that come without types. */
export const containers = CFB as {
  readonly read: (bytes: Uint8Array, options: { type: 'buffer' }) => Container
  readonly write: (container: Container, options: { type: 'buffer'; fileType?: 'cfb' | 'zip' }) => Uint8Array
  readonly find: (container: Container, path: string) => Entry | null
  readonly utils: {
    readonly cfb_new: () => Container
    readonly cfb_add: (container: Container, path: string, content: Uint8Array) => Entry
  }
}

export const numberFormats = SSF as { readonly is_date: (format: string) => boolean }
