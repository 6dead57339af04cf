import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { type Bytes, compressed, type Encoding, isWorthPacking } from './compression'

type StaticFile = { body: Bytes; type: string; tag: string; packed: Partial<Record<Encoding, Promise<Bytes>>> }

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

const day = 86_400
const never = /^\/(?:assets|fonts|img)\/|^\/(?!robots\.txt$|sitemap\.xml$)[^/]+\.(?:ico|png|svg|txt|xml|php|env|map|js|css)$/

/**
 * The built scripts and styles and what lies in public/. Read and packed when first asked for, then kept: together they are small.
 * Names are looked up in what was there at the start, so no address leads anywhere else in the file system.
 */
export class StaticFiles {
  readonly #names: ReadonlySet<string>
  readonly #kept = new Map<string, Promise<StaticFile>>()

  constructor(
    private readonly folder: string,
    private readonly secure: Readonly<Record<string, string>>,
  ) {
    this.#names = new Set(namesBelow(folder))
  }

  has(path: string): boolean {
    return this.#names.has(path)
  }

  /** No page answers to such an address: asking the pages would only cost. */
  isNoPage(path: string): boolean {
    return never.test(path)
  }

  async answer(path: string, headers: IncomingHttpHeaders, encoding: Encoding | undefined): Promise<Response> {
    const file = await this.#file(path)
    const packing = encoding && isWorthPacking(file.type, file.body.byteLength) ? encoding : undefined
    const tag = packing ? `"${file.tag}-${packing}"` : `"${file.tag}"`
    const seconds = path.startsWith('/assets/') ? `${365 * day}, immutable` : `${7 * day}`
    const about = { ...this.secure, ETag: tag, 'Cache-Control': `public, max-age=${seconds}`, Vary: 'Accept-Encoding' }
    if (headers['if-none-match'] === tag) return new Response(null, { status: 304, headers: about })
    const body = packing ? await (file.packed[packing] ??= compressed(file.body, packing, 'best')) : file.body
    return new Response(body, {
      headers: { ...about, 'Content-Type': file.type, ...(packing && { 'Content-Encoding': packing }) },
    })
  }

  #file(path: string): Promise<StaticFile> {
    const kept = this.#kept.get(path)
    if (kept) return kept
    const reading = readStatic(join(this.folder, path))
    this.#kept.set(path, reading)
    reading.catch(() => this.#kept.delete(path))
    return reading
  }
}

async function readStatic(path: string): Promise<StaticFile> {
  const body = await readFile(path)
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 16)
  return { body, type: types[extname(path)] ?? 'application/octet-stream', tag, packed: {} }
}

function namesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
}
