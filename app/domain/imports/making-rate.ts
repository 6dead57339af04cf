import { compare, rational, type Rational } from '#app/domain/shared/rational'
import type { Cell } from './imported'
import { numberOfCell, readNumber } from './parse-number'
import { oftenWordPattern, periodOf, periodWordPattern, type Period } from './parse-period'
import { inFigures } from './spoken-figures'
import { clean } from './words'

/** So much every so often: "1 lbr / 1,5 bln" is 1 sheet every 3/2 months. */
export type MakingRate = {
  readonly least: Rational
  readonly most: Rational
  readonly approximate: boolean
  /** "1,500": a thousand and a half, or one and a half? */
  readonly ambiguous: boolean
  /** "2 lbr/bln/orang" */
  readonly perPerson: boolean
  readonly unit: string | null
  /** Of a span from one to another the longest goes with `least`. */
  readonly every: { readonly longest: Rational; readonly shortest: Rational }
  readonly period: Period | null
}

const figure = String.raw`\d[\d.,]*`
const quantity = String.raw`(?<least>${figure})(?:\s*-\s*(?<most>${figure}))?`
const unitWord = String.raw`(?<unit>(?!(?:${periodWordPattern})\b)[a-z²³][a-z0-9²³.]*(?: [a-z]+)??)`
const span = String.raw`(?<every>${figure})(?:\s*-\s*(?<everyMost>${figure}))?`
const per = String.raw`(?:/|:|per|tiap|setiap|dalam|dlm|selama|@|setara)`
const period = String.raw`(?<period>${periodWordPattern})\.?`
const rateForms = [
  // "20 bh bulan", "3 lembar sebulan"
  new RegExp(String.raw`^${quantity}\s*${unitWord}\s*(?:${span})?\s*${period}$`),
  // "20", "20 bh", "20 bh / bln", "20/bln", "1 lbr / 1,5 bln"
  new RegExp(String.raw`^${quantity}\s*(?:${unitWord}\s*)??(?:${per}\s*(?:${span})?\s*${period})?$`),
  // "20 sebulan", "20 perbulan": the word itself says how often
  new RegExp(String.raw`^${quantity}\s*(?<period>${oftenWordPattern})\.?$`),
  // "sebulan 3 lembar", "1,5 bulan 1 lbr", "1 bulan = 2 lembar", "2 bulan/lembar"
  new RegExp(String.raw`^(?:${span}\s*)?${period}\s*[:=/]?\s*${quantity}\s*${unitWord}?$`),
  new RegExp(String.raw`^${span}\s*${period}\s*(?:/|per)\s*${unitWord}$`),
]

const roughly =
  /±|\+\/-|\+-|>|<|~|(?<=\d)\s?-?an\b|\bk\.?\s?l\b\.?|\b(?:sekitar|kurang lebih|kira-kira|kira kira|rata-rata|rata rata|maks?|max|min|minimal|maksimal|lebih dari|approx)\b\.?/g

/** What stands in brackets is a remark, unless it says how often: "1 helai (2 bulan)". */
const oftenInBrackets = new RegExp(String.raw`\(\s*(?:${per}\s*)?((?:${figure}\s*)?(?:${periodWordPattern}))\.?\s*\)`, 'g')

/** "2,5" · "21-31" · "± 190" · "132 buah/bln" · "1 lbr / 1,5 bln" · "sebulan 3 lembar" · "2 bulan/lembar". */
export function readMakingRate(cell: Cell): MakingRate | undefined {
  const whole = cell.number === undefined ? undefined : numberOfCell(cell)
  if (whole) return { ...plain, least: whole.value, most: whole.value }
  const lower = inFigures(clean(cell.text).slice(0, 80).toLowerCase())
  const perPerson = /(?:\/|\bper|\btiap)\s*(?:orang|org|anggota|pengrajin|perajin|penenun)\.?$/.test(lower)
  const text = lower
    .replace(roughly, ' ')
    .replace(/(?:\/|\bper|\btiap)\s*(?:orang|org|anggota|pengrajin|perajin|penenun|kelompok|klp)\.?$/, ' ')
    .replace(oftenInBrackets, ' / $1 ')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s*(?:–|—|s\/d|s\.d\.?|\bsd\b|\bsampai(?: dengan)?\b|\bhingga\b)\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  for (const form of rateForms) {
    const groups = form.exec(text)?.groups
    if (groups) return rateOf(groups, { perPerson, approximate: lower.search(roughly) >= 0 })
  }
  return undefined
}

const one = rational(1)
const plain = {
  approximate: false,
  ambiguous: false,
  perPerson: false,
  unit: null,
  every: { longest: one, shortest: one },
  period: null,
} as const

function rateOf(
  groups: Record<string, string | undefined>,
  marks: Pick<MakingRate, 'approximate' | 'perPerson'>,
): MakingRate | undefined {
  const amount = fromTo(groups.least ?? '1', groups.most)
  const every = fromTo(groups.every ?? '1', groups.everyMost)
  if (!amount || !every || every.least.of <= 0n) return undefined
  return {
    ...marks,
    least: amount.least,
    most: amount.most,
    ambiguous: amount.ambiguous,
    unit: groups.unit?.trim() ?? null,
    every: { longest: every.most, shortest: every.least },
    period: periodOf(groups.period ?? '') ?? null,
  }
}

/** Whichever is written first, the smaller one is the least. */
function fromTo(first: string, second: string | undefined) {
  const one = readNumber(first)
  const other = second === undefined ? one : readNumber(second)
  if (!one || !other) return undefined
  const ordered = compare(one.value, other.value) <= 0
  const [least, most] = ordered ? [one.value, other.value] : [other.value, one.value]
  return { least, most, ambiguous: one.ambiguous || other.ambiguous }
}
