const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  plusmn: '±',
  eacute: 'é',
  sup2: '²',
  frac12: '½',
  bull: '•',
  hellip: '…',
}

/** A tag with what it says; `end` is where the page goes on behind it. */
export type Tag = { readonly name: string; readonly attributes: string; readonly end: number }

/** What stands between these is for no reader. */
const unreadParts: Readonly<Record<string, RegExp>> = {
  head: /<\/head[^>]*>|(?=<body)/,
  title: /<\/title[^>]*>/,
  script: /<\/script[^>]*>/,
  style: /<\/style[^>]*>/,
}

export function readTag(html: string, start: number): Tag {
  if (html.startsWith('<!--', start)) return { name: '!', attributes: '', end: after(html, /-->/, start + 4) }
  const name = /^<(\/?[a-z][a-z0-9:]*)/i.exec(html.slice(start, start + 40))?.[1]?.toLowerCase()
  if (!name) return { name: '', attributes: '', end: start + 1 }
  const unread = unreadParts[name]
  if (unread) return { name, attributes: '', end: after(html, unread, start) }
  let end = start + 1
  let quote = ''
  for (; end < html.length; end++) {
    const letter = html[end] ?? ''
    if (quote) quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') break
  }
  return { name, attributes: html.slice(start + name.length + 1, Math.min(end, start + 2_000)), end: end + 1 }
}

/** The end of the first `mark` from there on; the end of the page when it never comes. */
function after(html: string, mark: RegExp, from: number): number {
  const pattern = new RegExp(mark, 'gi')
  pattern.lastIndex = from
  return pattern.exec(html) ? pattern.lastIndex : html.length
}

export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z0-9]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return entities[name.toLowerCase()] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}
