import { z } from 'zod'
import { parseDay, parseMonth } from '#app/domain/shared/calendar'
import { type Id, type IdKind, isId } from '#app/domain/shared/ids'

/** What forms are made of. Each field trims, bounds, and names its problem by a message key. */

const blankIsNothing = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
// Control characters have no place in a name or a note; line breaks and tabs do.
const unprintable = /[^\P{Cc}\n\t]/u

export function text(most: number, least = 1) {
  return z
    .string('form.required')
    .transform((value) => value.replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(least, least === 1 ? 'form.required' : 'form.too_short')
        .max(most, 'form.too_long')
        .refine((value) => !unprintable.test(value), 'form.invalid'),
    )
}

export function optionalText(most: number) {
  return z.preprocess(blankIsNothing, text(most).optional()).transform((value) => value ?? null)
}

/** `1.200`, `1,200` and `1 200` are all twelve hundred; `1.5` is no whole number. */
export function readWhole(value: string): number | undefined {
  const plain = value.trim().replaceAll('\u00a0', ' ')
  if (/^-?\d{1,15}$/.test(plain)) return Number(plain)
  if (/^-?\d{1,3}([., ]\d{3})+$/.test(plain)) return Number(plain.replace(/[., ]/g, ''))
  return undefined
}

export function whole(least: number, most: number) {
  return z
    .string('form.required')
    .refine((value) => value.trim() !== '', { message: 'form.required', abort: true })
    .transform((value, check) => {
      const number = readWhole(value)
      if (number === undefined) {
        check.addIssue({ code: 'custom', message: 'form.not_a_number' })
        return z.NEVER
      }
      return number
    })
    .pipe(z.number().min(least, 'form.too_small').max(most, 'form.too_large'))
}

export function optionalWhole(least: number, most: number) {
  return z.preprocess(blankIsNothing, whole(least, most).optional()).transform((value) => value ?? null)
}

export function dayField() {
  return z.string('form.required').transform((value, check) => {
    if (value.trim() === '') check.addIssue({ code: 'custom', message: 'form.required' })
    else if (!parseDay(value.trim())) check.addIssue({ code: 'custom', message: 'form.not_a_day' })
    return parseDay(value.trim()) ?? z.NEVER
  })
}

export function optionalDay() {
  return z.preprocess(blankIsNothing, dayField().optional()).transform((value) => value ?? null)
}

export function monthField() {
  return z.string('form.required').transform((value, check) => {
    if (value.trim() === '') check.addIssue({ code: 'custom', message: 'form.required' })
    else if (!parseMonth(value.trim())) check.addIssue({ code: 'custom', message: 'form.not_a_choice' })
    return parseMonth(value.trim()) ?? z.NEVER
  })
}

export function optionalMonth() {
  return z.preprocess(blankIsNothing, monthField().optional()).transform((value) => value ?? null)
}

export function choice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, 'form.not_a_choice')
}

export function idField<Kind extends IdKind>(kind: Kind) {
  return z.custom<Id<Kind>>((value) => isId(kind, value), 'form.not_a_choice')
}

export function optionalId<Kind extends IdKind>(kind: Kind) {
  return z.preprocess(blankIsNothing, idField(kind).optional()).transform((value) => value ?? null)
}

/** Somebody, or `none`: nobody. */
export function accountOrNobody() {
  return z.union([z.literal('none').transform(() => null), idField('account')], 'form.not_a_choice')
}

/** A box that was ticked, or was not there. */
export function ticked() {
  return z.preprocess((value) => value === 'on' || value === '1' || value === 'true', z.boolean())
}

/** None, one or several values of the same name. */
export function several<Item extends z.ZodType>(item: Item, most = 500) {
  return z.preprocess(
    (value): unknown[] => (value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value]),
    z.array(item).max(most, 'form.too_large'),
  )
}
