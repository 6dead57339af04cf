import { KeptParts, type LeftOut } from './kept-parts'
import { readParts } from './multipart'

export type PostedForm = { form: FormData; leftOut: LeftOut[] }

const read = new WeakMap<Request, Promise<PostedForm>>()

/** The form of a request, however often it is asked for. One that cannot be read is an empty one: every field then says so. */
export function postedForm(request: Request): Promise<PostedForm> {
  const before = read.get(request)
  if (before) return before
  const posted = readPosted(request).catch(() => ({ form: new FormData(), leftOut: [] }))
  read.set(request, posted)
  return posted
}

/** The value of the button that was pressed, where what is asked for depends on it. */
export async function pressedOf(request: Request, name: string): Promise<string | undefined> {
  const value = (await postedForm(request)).form.get(name)
  return typeof value === 'string' ? value : undefined
}

async function readPosted(request: Request): Promise<PostedForm> {
  const type = request.headers.get('content-type') ?? ''
  const [, quoted, plain] = /^multipart\/form-data;.*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined || !request.body) return { form: await request.formData(), leftOut: [] }
  const parts = new KeptParts()
  await readParts(piecesOf(request.body), boundary, parts)
  return { form: parts.form(), leftOut: parts.leftOut() }
}

async function* piecesOf(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value
}
