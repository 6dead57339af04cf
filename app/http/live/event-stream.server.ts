import type { Lookout, Watched } from './lookout.server'

/** After this long the browser asks anew, and is looked at anew: whoever may no longer watch is told so by then. */
const longestMs = 10 * 60_000
/** What may wait for a reader that does not read. */
const mostWaiting = 64

/** Server-sent events that carry the mark of what is watched; 503 when too many watch already. */
export function eventStream(lookout: Lookout, subject: Watched): Response {
  const encoder = new TextEncoder()
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined
  let letGo = () => {}
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      stream = controller
    },
    cancel: () => letGo(),
  })
  const end = () => {
    letGo()
    stream?.close()
    stream = undefined
  }
  const say = (text: string) => {
    if ((stream?.desiredSize ?? 0) < -mostWaiting) return end()
    stream?.enqueue(encoder.encode(text))
  }
  const stop = lookout.watch(subject, {
    changed: (mark) => say(`event: mark\ndata: ${mark}\n\n`),
    quiet: () => say(':\n\n'),
    ended: end,
  })
  if (!stop) return new Response(null, { status: 503, headers: { 'Retry-After': '60' } })
  const tooLong = setTimeout(end, longestMs)
  letGo = () => {
    clearTimeout(tooLong)
    stop()
  }
  say('retry: 3000\n\n')
  return new Response(body, { headers: { 'Content-Type': eventStreamType, 'X-Accel-Buffering': 'no' } })
}

export const eventStreamType = 'text/event-stream'
