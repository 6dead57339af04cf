import { type BaseUnit, type CountedUnit, countedUnits } from '#app/domain/shared/quantity'
import { atMostOneSlip } from './one-slip'
import { fold } from './words'

/** What an office's unit word stands for. Metres and kilograms are measured, never pieces. */
export type UnitMeaning = { readonly counted: CountedUnit; readonly base: BaseUnit; readonly size: number } | 'measured'

const words: Readonly<Record<CountedUnit, string>> = {
  piece:
    'buah bh buh bua biji bj bji pcs pc pces pieces piece unit unt ut potong ptg ptng ptong ekor batang btg mata item gulung rol roll ikat bundel dus dos karton ctn box karung zak bungkus bks bgks pak pack produk barang keping kpg eks eksemplar ea each',
  sheet: 'lembar lbr lmbr lb lember lembr helai hli lai lempeng sheet',
  pair: 'pasang psg psng pasangan pair',
  set: 'set sets stel setel stell paket pkt stelan',
  dozen: 'lusin lsn losin dosin lsin dozen dz',
  kodi: 'kodi kd kody',
  gross: 'gros gross grs',
}

const measuredWords =
  'meter m mtr mt metre m2 m² m3 m³ kubik kilogram kg kilo kgs gram gr ons ton kuintal kw liter ltr lt l ml galon gln rim orang hok jam ha'

const counted = new Map<string, CountedUnit>()
for (const unit of Object.keys(words) as CountedUnit[]) for (const word of words[unit].split(' ')) counted.set(word, unit)
const measured = new Set(measuredWords.split(' ').map(fold))

const baseOf: Readonly<Record<CountedUnit, BaseUnit>> = {
  piece: 'piece',
  sheet: 'sheet',
  pair: 'pair',
  set: 'set',
  dozen: 'piece',
  kodi: 'piece',
  gross: 'piece',
}

/** "Buah ", "bh.", "Lbr", "kodi" …; undefined when the word is not known. */
export function unitOf(text: string): UnitMeaning | undefined {
  const folded = fold(text).replace(/^per /, '')
  for (const word of [folded, ...folded.split(' ')]) {
    if (measured.has(word)) return 'measured'
    const unit = counted.get(word)
    if (unit) return { counted: unit, base: baseOf[unit], size: countedUnits[unit] }
  }
  return undefined
}

export const onePiece: UnitMeaning = { counted: 'piece', base: 'piece', size: 1 }

const sayable = [...counted.keys()].filter((word) => word.length >= 4)

/** The unit somebody meant who wrote "lembr" or "bauh"; undefined when it could be two, or none. */
export function unitMeant(text: string): string | undefined {
  const folded = fold(text)
  if (folded.length < 3) return undefined
  const near = sayable.filter((word) => atMostOneSlip(word, folded))
  return new Set(near.map((word) => counted.get(word))).size === 1 ? near[0] : undefined
}
