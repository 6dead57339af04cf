import { type Outcome, refuse } from '#app/domain/shared/refusal'

/** Millionths of a degree, north and east of the equator and Greenwich: a tenth of a metre, in whole numbers. */
export type Coordinates = { latitudeMicro: number; longitudeMicro: number }

export type CoordinatesProblem = 'places.coordinates_unreadable' | 'places.coordinates_abroad'

/** Pulau Rondo, Pulau Ndana, Pulau Benggala and the border of Papua: nothing of Indonesia lies outside. */
const bounds = { south: -11.05, north: 6.1, west: 94.95, east: 141.05 }

/**
 * A place as it is typed or pasted: `-2.41762, 115.25316`, `2°25'03"S 115°15'11"E`, `2° 25,05' LS; 115° 15,2' BT`. The order is
 * told by the words for north and east, else by the figures: no latitude of Indonesia is a longitude of it.
 */
export function readCoordinates(written: string): Outcome<CoordinatesProblem, Coordinates> {
  const tokens = tokensOf(written)
  if (!tokens) return refuse('places.coordinates_unreadable')
  const readings = splits(tokens).flatMap(([one, other]) => readPair(readHalf(one), readHalf(other)))
  if (readings.length === 0) return refuse('places.coordinates_unreadable')
  const [within, another] = readings.filter(isInIndonesia)
  if (!within) return refuse('places.coordinates_abroad')
  if (another) return refuse('places.coordinates_unreadable')
  return { ok: true, latitudeMicro: micro(within.latitude), longitudeMicro: micro(within.longitude) }
}

/** As the form shows it again: what it reads as is the same place. */
export function writeCoordinates({ latitudeMicro, longitudeMicro }: Coordinates): string {
  return [latitudeMicro, longitudeMicro].map((one) => String(one / 1_000_000)).join(', ')
}

type Half = { degrees: number; along: 'latitude' | 'longitude' | null }

const micro = (degrees: number) => Math.round(degrees * 1_000_000) + 0

type Point = { latitude: number; longitude: number }

const isInIndonesia = ({ latitude, longitude }: Point) =>
  latitude >= bounds.south && latitude <= bounds.north && longitude >= bounds.west && longitude <= bounds.east

/** Nothing where both go the same way. */
function readPair(one: Half | undefined, other: Half | undefined): Point[] {
  if (!one || !other) return []
  const isTurned =
    one.along === 'longitude' || other.along === 'latitude' || (one.along === other.along && one.degrees > bounds.north)
  const [latitude, longitude] = isTurned ? [other, one] : [one, other]
  if (latitude.along === 'longitude' || longitude.along === 'latitude') return []
  return [{ latitude: latitude.degrees, longitude: longitude.degrees }]
}

type Direction = { along: 'latitude' | 'longitude'; sign: 1 | -1 }
type Token = { number: number; whole: boolean; minus: boolean } | { mark: '°' | "'" | '"' | ',' } | Direction

const directions: Readonly<Record<string, Direction>> = {
  n: { along: 'latitude', sign: 1 },
  u: { along: 'latitude', sign: 1 },
  lu: { along: 'latitude', sign: 1 },
  s: { along: 'latitude', sign: -1 },
  ls: { along: 'latitude', sign: -1 },
  e: { along: 'longitude', sign: 1 },
  t: { along: 'longitude', sign: 1 },
  bt: { along: 'longitude', sign: 1 },
  w: { along: 'longitude', sign: -1 },
  b: { along: 'longitude', sign: -1 },
  bb: { along: 'longitude', sign: -1 },
}

const spelt: readonly (readonly [RegExp, string])[] = [
  [/lintang|latitude|lat\b|bujur|longitude|long?\b|[=:()]/g, ' '],
  [/utara|north/g, 'n'],
  [/selatan|south/g, 's'],
  [/timur|east/g, 'e'],
  [/barat|west/g, 'w'],
  [/derajat|[º˚]|deg(?:rees)?\b/g, '°'],
  [/menit|[′’‘´`]|min(?:utes)?\b/g, "'"],
  [/detik|[″”“]|''|sec(?:onds)?\b/g, '"'],
  [/[−–]/g, '-'],
  [/;/g, ' , '],
]

function tokensOf(written: string): Token[] | undefined {
  if (written.length > 200) return undefined
  const plain = decimals(spelt.reduce((text, [form, put]) => text.replace(form, put), written.toLowerCase()))
  const parts = plain.match(/[+-]?\d+(?:\.\d+)?|[a-z]+|\S/g) ?? []
  const tokens = parts.map((part): Token | undefined => {
    if (/\d/.test(part)) return { number: Math.abs(Number(part)), whole: !part.includes('.'), minus: part.startsWith('-') }
    if (part === '°' || part === "'" || part === '"' || part === ',') return { mark: part }
    return Object.hasOwn(directions, part) ? directions[part] : undefined
  })
  return tokens.every((token) => token !== undefined) ? tokens : undefined
}

/** `-2,4176; 115,2532`: the comma of Indonesian figures, where it cannot be what parts the two. */
function decimals(text: string): string {
  const commas = text.match(/\d,\d/g)?.length ?? 0
  const are =
    !/\d\.\d/.test(text) && (commas > 1 || (commas === 1 && /\d[°'"a-z]*\s*(?:,\s|\s)\s*[a-z]*\s*[+-]?\d/.test(text.trim())))
  return are ? text.replace(/(\d),(?=\d)/g, '$1.') : text
}

/** Where one half ends and the other begins: at the comma when there is one, else anywhere it can be read. */
function splits(tokens: readonly Token[]): [Token[], Token[]][] {
  const commas = tokens.flatMap((token, at) => ('mark' in token && token.mark === ',' ? [at] : []))
  if (commas.length > 1) return []
  const [comma] = commas
  if (comma !== undefined) return [[tokens.slice(0, comma), tokens.slice(comma + 1)]]
  return tokens.slice(1).map((_, at) => [tokens.slice(0, at + 1), tokens.slice(at + 1)])
}

/** Degrees, with minutes and seconds where they are given; only the last figure has decimals. */
function readHalf(tokens: readonly Token[]): Half | undefined {
  const named = tokens.filter((token): token is Direction => 'along' in token)
  const rest = tokens.filter((token) => !('along' in token))
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (named.length > 1 || (named[0] && named[0] !== first && named[0] !== last)) return undefined
  const figures: { number: number; whole: boolean; minus: boolean }[] = []
  for (const token of rest) {
    if ('number' in token) figures.push(token)
    else if (!('mark' in token) || token.mark !== marks[figures.length - 1] || figures.length === 0) return undefined
  }
  const [degrees, minutes, seconds] = figures
  if (!degrees || figures.length > 3 || figures.slice(1).some(({ minus, number }) => minus || number >= 60)) return undefined
  if (figures.slice(0, -1).some(({ whole }) => !whole)) return undefined
  const size = degrees.number + (minutes?.number ?? 0) / 60 + (seconds?.number ?? 0) / 3600
  const [side] = named
  if (side && degrees.minus && side.sign === 1) return undefined
  return { degrees: size * (degrees.minus || side?.sign === -1 ? -1 : 1), along: side?.along ?? null }
}

const marks = ['°', "'", '"'] as const
