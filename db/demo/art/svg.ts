/** Two decimals are below what a screen can show, and keep a drawing small. */
export const round = (value: number) => Number(value.toFixed(2))

export type Random = () => number

/** mulberry32 over a hash of the text: the same seed always draws the same thing. */
export function randomFrom(seed: string): Random {
  let hash = 1779033703 ^ seed.length
  for (let i = 0; i < seed.length; i++) {
    hash = Math.imul(hash ^ seed.charCodeAt(i), 3432918353)
    hash = (hash << 13) | (hash >>> 19)
  }
  let state = hash >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export type Choices<T> = readonly [T, ...T[]]

export const pick = <T>(choices: Choices<T>, random: Random): T => choices[Math.floor(random() * choices.length)] ?? choices[0]

export const between = (low: number, high: number, random: Random) => round(low + (high - low) * random())

const channels = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as [number, number, number]
const hex = (value: number) => Math.round(value).toString(16).padStart(2, '0')

/** `share` 0 is all of the first colour, 1 all of the second; both as `#rrggbb`. */
export function mix(first: string, second: string, share: number): string {
  const [r1, g1, b1] = channels(first)
  const [r2, g2, b2] = channels(second)
  return `#${hex(r1 + (r2 - r1) * share)}${hex(g1 + (g2 - g1) * share)}${hex(b1 + (b2 - b1) * share)}`
}
export const darker = (colour: string, share: number) => mix(colour, '#000000', share)
export const lighter = (colour: string, share: number) => mix(colour, '#ffffff', share)

/** `count` drawings side by side, each knowing its place. */
export const repeat = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => draw(i)).join('')

export function onCircle(radius: number, degrees: number, cx = 0, cy = 0): readonly [number, number] {
  const angle = (degrees * Math.PI) / 180
  return [round(cx + radius * Math.cos(angle)), round(cy + radius * Math.sin(angle))]
}

export const document = (size: number, defs: string, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"><defs>${defs}</defs>${body}</svg>`
