import { importLimits } from '#app/domain/imports/limits'
import { pictureLimits } from '#app/domain/pictures/picture-limits'
import type { Part, PartSink } from './multipart'

/** What of one form is held in memory; the rest is read past. */
export const keptLimits = { typedBytes: 256 * 1024, filesBytes: 13 * 1024 * 1024 }

type Held = { part: Part; chunks: Uint8Array[]; bytes: number; kept: boolean }

/** Why something was left out, at the field it came in: a file too large by itself or with the others, or more words than are kept. */
export type LeftOut = {
  field: string
  bytes: number
  most: number
  code: 'form.file_too_large' | 'form.files_too_large' | 'form.too_long'
}

const mostOf = ({ type }: Part) => (type.startsWith('image/') ? pictureLimits.bytes : importLimits.bytes)

/** Holds the words and files of a form up to their limits; what is beyond is counted, so that its size can be said. */
export class KeptParts implements PartSink {
  readonly #held: Held[] = []
  #room = { typed: keptLimits.typedBytes, files: keptLimits.filesBytes }

  begin(part: Part): void {
    this.#held.push({ part, chunks: [], bytes: 0, kept: true })
  }

  bytes(piece: Uint8Array): void {
    const last = this.#held.at(-1)
    if (!last) return
    last.bytes += piece.byteLength
    if (!last.kept) return
    const room = last.part.fileName === undefined ? 'typed' : 'files'
    // A copy: the piece itself lies in the midst of what is to be forgotten.
    last.chunks.push(Buffer.from(piece))
    this.#room[room] -= piece.byteLength
    if (this.#room[room] >= 0 && (room === 'typed' || last.bytes <= mostOf(last.part))) return
    last.kept = false
    this.#room[room] += last.bytes
    last.chunks.length = 0
  }

  /** How many bytes lie here. */
  get holds(): number {
    return this.#held.reduce((all, { chunks }) => all + chunks.reduce((sum, { byteLength }) => sum + byteLength, 0), 0)
  }

  /** What was sent, in its order. Words and files beyond their limits are left out; their fields say so. */
  form(): FormData {
    const form = new FormData()
    for (const { part, chunks, kept } of this.#held) {
      const { name, fileName, type } = part
      if (fileName === undefined) form.append(name, Buffer.concat(chunks).toString('utf8'))
      else if (kept) form.append(name, new File(chunks as BlobPart[], fileName, { type }))
    }
    return form
  }

  leftOut(): LeftOut[] {
    return this.#held
      .filter(({ kept }) => !kept)
      .map(({ part, bytes }) => {
        if (part.fileName === undefined) return { field: part.name, bytes, most: keptLimits.typedBytes, code: 'form.too_long' }
        const alone = bytes > mostOf(part)
        const code = alone ? 'form.file_too_large' : 'form.files_too_large'
        return { field: part.name, bytes, most: alone ? mostOf(part) : keptLimits.filesBytes, code }
      })
  }
}
