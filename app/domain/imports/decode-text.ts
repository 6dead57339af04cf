/** Text in the writing it was saved in: UTF-8 or UTF-16 where it shows, else the windows-1252 of an office's Excel. Undefined for what is no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decodeAny(bytes)
  return text === undefined || isBinary(text) ? undefined : text
}

function decodeAny(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes)
  const zeros = zeroBytes(bytes)
  if (zeros.odd > zeros.seen * 0.3 && zeros.even < zeros.seen * 0.05) return decodeAs('utf-16le', bytes)
  if (zeros.even > zeros.seen * 0.3 && zeros.odd < zeros.seen * 0.05) return decodeAs('utf-16be', bytes)
  return decodeAs('utf-8', bytes) ?? decodeWindows1252(bytes)
}

/** The letters at 0x80 to 0x9f; the five that windows-1252 leaves free stay what they are. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Done here because Node 20 takes windows-1252 for latin1 and loses the curly quotes. */
function decodeWindows1252(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 8_192) text += String.fromCharCode(...bytes.subarray(start, start + 8_192))
  return text.replace(/[\u0080-\u009f]/g, (letter) => windowsLetters.charAt(letter.charCodeAt(0) - 0x80))
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Of the first pairs of bytes: how many are zero in front and behind. Latin letters in UTF-16 have one each. */
function zeroBytes(bytes: Uint8Array): { seen: number; even: number; odd: number } {
  const seen = Math.min(2_000, Math.floor(bytes.length / 2))
  let even = 0
  let odd = 0
  for (let pair = 0; pair < seen; pair++) {
    if (bytes[pair * 2] === 0) even++
    if (bytes[pair * 2 + 1] === 0) odd++
  }
  return { seen, even, odd }
}

function isBinary(text: string): boolean {
  const start = text.slice(0, 20_000)
  const odd = start.match(/[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0
  return text.includes('\u0000') || odd > start.length * 0.01
}
