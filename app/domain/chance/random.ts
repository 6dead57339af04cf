import { normalQuantile } from './normal'

/**
 * A stream of chance with a seed and a name: xoshiro128** (Blackman and Vigna, Scrambled Linear Pseudorandom Number Generators,
 * ACM TOMS 47, 2021), its state filled by splitmix32 (the finaliser of MurmurHash3, Appleby) from the FNV-1a hash of the name.
 * Each maker has a stream of its own, so that she has the same luck in every plan.
 */
export class Stream {
  private a: number
  private b: number
  private c: number
  private d: number

  constructor(seed: number, name: string) {
    let state = hash(name, seed)
    const next = () => {
      state = (state + 0x9e3779b9) | 0
      let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
      mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
      return mixed ^ (mixed >>> 16)
    }
    this.a = next()
    this.b = next()
    this.c = next()
    this.d = next() | 1
  }

  /** Evenly between 0 and 1, both left out. */
  uniform(): number {
    const scrambled = Math.imul(rotated(Math.imul(this.b, 5), 7), 9)
    const shifted = this.b << 9
    this.c ^= this.a
    this.d ^= this.b
    this.b ^= this.c
    this.a ^= this.d
    this.c ^= shifted
    this.d = rotated(this.d, 11)
    return ((scrambled >>> 0) + 0.5) / 4_294_967_296
  }

  /** Standard normal, by turning the distribution over: one uniform each, so that 1 − u gives −z. */
  normal(): number {
    return normalQuantile(this.uniform())
  }
}

function rotated(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by))
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo), begun from the seed. */
function hash(name: string, seed: number): number {
  let bits = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)
  for (let at = 0; at < name.length; at++) bits = Math.imul(bits ^ name.charCodeAt(at), 0x01000193)
  return bits
}
