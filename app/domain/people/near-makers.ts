import { kindOf } from '#app/domain/imports/parse-kinds'
import { placeKey } from '#app/domain/imports/parse-places'
import { mayBeOne, type Named, type SoundedMaker, soundedMaker } from './near-names'
import { soundOf } from './spelling'

type Placed = Named & { readonly village: string | null; readonly district: string | null }
type Neighbour<Value> = { readonly value: Value; readonly maker: SoundedMaker; readonly district: string }

/** Larger crowds in one village are compared by equal names only: everybody resembles somebody. */
const largestCrowd = 400

/** Makers by their village, among whom those of near names are found. Of whom no village is known, nobody is near. */
export class NearMakers<Value> {
  readonly #byVillage = new Map<string, Neighbour<Value>[]>()

  add(maker: Placed, value: Value): void {
    const village = soundOfPlace(maker.village)
    if (!village) return
    const crowd = this.#byVillage.get(village) ?? []
    crowd.push(neighbour(maker, value))
    this.#byVillage.set(village, crowd)
  }

  near(maker: Placed): Value[] {
    const crowd = this.#byVillage.get(soundOfPlace(maker.village)) ?? []
    if (crowd.length === 0) return []
    const own = neighbour(maker, undefined)
    const alike = crowd.length > largestCrowd ? sameNames : mayBeOne
    return crowd
      .filter((other) => sameDistrict(other.district, own.district) && alike(other.maker, own.maker))
      .map(({ value }) => value)
  }
}

function neighbour<Value>(maker: Placed, value: Value): Neighbour<Value> {
  return { value, maker: soundedMaker(maker, kindOf(maker.name) !== 'artisan'), district: soundOfPlace(maker.district) }
}

/** "Kaloedan" is "Kaludan", "Kota Atambua" is "Atambua Kota". */
function soundOfPlace(name: string | null): string {
  return placeKey(name).split(' ').map(soundOf).join(' ')
}

function sameDistrict(a: string, b: string): boolean {
  return a === b || a === '' || b === ''
}

function sameNames(a: SoundedMaker, b: SoundedMaker): boolean {
  const said = ({ name, leader }: SoundedMaker) => `${name.joined} ${name.numbers} ${leader?.joined ?? ''}`
  return said(a) === said(b)
}
