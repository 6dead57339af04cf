/** What stands above the bytes of one field; a file has a name, even an empty one. */
export type Part = { name: string; fileName: string | undefined; type: string }

/** Who takes the bytes: told of each part, then given what it holds, piece by piece. */
export type PartSink = { begin: (part: Part) => void; bytes: (piece: Uint8Array) => void }

const most = { parts: 2_000, headBytes: 16 * 1024 }
const endOfHead = Buffer.from('\r\n\r\n')

/**
 * Reads a form with files as it arrives (RFC 7578) and hands on each piece at once: however much is sent, no more of it is
 * held here than the last piece and the head of a part. Throws where the form is no form, once all of it was read: whoever is
 * still sending would not hear an answer.
 */
export async function readParts(body: AsyncIterable<Uint8Array>, boundary: string, sink: PartSink): Promise<void> {
  const mark = Buffer.from(`\r\n--${boundary}`)
  // The first boundary has no line before it.
  let rest: Buffer = Buffer.from('\r\n')
  let at = 'before' as 'before' | 'mark' | 'head' | 'bytes' | 'end'
  let parts = 0

  /** Whether what is there could be read on from; else more has to arrive. */
  function step(): boolean {
    if (at === 'mark') {
      if (rest.length < 2) return false
      const sign = rest.toString('latin1', 0, 2)
      if (sign !== '--' && sign !== '\r\n') throw new Error('no line after a boundary')
      at = sign === '--' ? 'end' : 'head'
      rest = rest.subarray(2)
      return at === 'head'
    }
    if (at === 'head') {
      const end = rest.indexOf(endOfHead)
      if (end < 0 && rest.length <= most.headBytes) return false
      if (end < 0 || ++parts > most.parts) throw new Error('too much to be a form')
      sink.begin(partOf(rest.toString('utf8', 0, end)))
      rest = rest.subarray(end + endOfHead.length)
      at = 'bytes'
      return true
    }
    const next = rest.indexOf(mark)
    const sure = next < 0 ? Math.max(0, rest.length - mark.length) : next
    if (at === 'bytes' && sure > 0) sink.bytes(rest.subarray(0, sure))
    rest = rest.subarray(next < 0 ? sure : next + mark.length)
    if (next < 0) return false
    at = 'mark'
    return true
  }

  let fault: Error | undefined
  for await (const piece of body) {
    if (at === 'end' || fault) continue
    rest = Buffer.concat([rest, piece])
    try {
      while (step());
    } catch (wrong) {
      fault = new Error('the form cannot be read', { cause: wrong })
    }
  }
  if (fault) throw fault
  if (at !== 'end') throw new Error('the form ends too early')
}

function partOf(head: string): Part {
  const line = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim()
  const disposition = line('content-disposition') ?? ''
  const name = /;[ \t]*name="([^"]*)"/i.exec(disposition)?.[1]
  if (!/^form-data\b/i.test(disposition) || name === undefined) throw new Error('a part without a name')
  const fileName = /;[ \t]*filename="([^"]*)"/i.exec(disposition)?.[1]
  return {
    name: unescaped(name),
    fileName: fileName && unescaped(fileName).replace(/^.*[/\\]/, ''),
    type: line('content-type') ?? '',
  }
}

/** As browsers write what would end the line or the quotes. */
const unescaped = (text: string) => text.replaceAll(/%0d/gi, '\r').replaceAll(/%0a/gi, '\n').replaceAll('%22', '"')
