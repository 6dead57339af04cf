const markers = /<script[\s>/]|<!doctype\s|<html[\s>]|<\?php\s|%PDF-\d\.\d/i
const zipEnd = Buffer.from('PK\x05\x06', 'latin1')
/** A zip's closing record with the longest comment it may carry. */
const zipTail = 65_557

/**
 * A file that is a picture to one program and a page, a script or an archive to another. What is kept is drawn
 * anew and could not carry it; but nobody sends one by accident.
 */
export function holdsForeignContent(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return markers.test(buffer.toString('latin1')) || buffer.subarray(-zipTail).includes(zipEnd)
}
