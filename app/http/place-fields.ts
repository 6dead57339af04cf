import { z } from 'zod'
import { placeName, regencyIn } from '#app/domain/imports/parse-places'
import type { MessageKey } from '#app/i18n'
import { optionalText, text } from './fields'

/** A kabupaten or kota by any of its names, spelt as in law; the province follows from it, nobody is asked for both. */
export function regencyField(problem: MessageKey) {
  return text(80).transform((written, check) => {
    const found = regencyIn(written)
    if (found) return found
    check.addIssue({ code: 'custom', message: problem })
    return z.NEVER
  })
}

/** "Ds. Cempaka" is "Cempaka", "KEC. AMUNTAI UTARA" is "Amuntai Utara". */
export function placeField(kind: 'village' | 'district') {
  return optionalText(80).transform((name) => name && placeName(name, kind))
}
