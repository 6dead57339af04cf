import { craftIn } from './parse-kinds'
import { fold } from './words'

export type NameAndOwner = { readonly name: string; readonly owner: string }

/** "UD Jati (pemilik Yosef)": as offices write it, and as staff accept what was proposed. */
export function nameAndOwner(words: string): NameAndOwner | undefined {
  const [, name, owner] = /^(.+?)\s*\((?:pemilik|ketua|pimpinan|owner|leader)\s*:?\s+([^()]+)\)$/i.exec(words) ?? []
  return name && owner ? { name, owner: owner.trim() } : undefined
}

export const inOneCell = ({ name, owner }: NameAndOwner) => `${name} (pemilik ${owner})`

/** "UD Jati / Yosef", "Yosef / UD Jati", "UD Jati a/n Yosef": likely a business and whose it is; certain only to whoever knows them. */
export function likelyNameAndOwner(words: string, heading: string): NameAndOwner | undefined {
  const parts = words.split(/\s+a\/n\.?\s+|\s*\/\s*/i)
  const [first = '', second = ''] = parts.map((part) => part.trim())
  if (parts.length !== 2 || !/\p{L}{2}/u.test(first) || !/\p{L}{2}/u.test(second)) return undefined
  if (isBusiness(first) && isPerson(second)) return { name: first, owner: second }
  if (isBusiness(second) && isPerson(first)) return { name: second, owner: first }
  return saysBoth(heading) && isPerson(second) ? { name: first, owner: second } : undefined
}

const business =
  /^(?:ud|cv|pt|pd|tb|fa|usaha|toko|kelompok|klp|kel|kub|kube|kwt|koperasi|sanggar|rumah|sentra|pengrajin|perajin|kerajinan|ikm|umkm)\b|\b(?:jaya|meubel|mebel|furniture|craft|collection|galeri|gallery|batik|tenun|anyaman)\b/

const isBusiness = (words: string) => business.test(fold(words))

/** Up to four words of letters, none of them the trade's. */
const isPerson = (words: string) =>
  /^[\p{L}.,'’ ]{3,50}$/u.test(words) && words.split(/\s+/).length <= 4 && !isBusiness(words) && craftIn(words) === undefined

/** "Nama Usaha/Pemilik" */
const saysBoth = (heading: string) =>
  /\b(?:usaha|perusahaan|ikm|umkm|ukm|kelompok|industri|business)\b/.test(fold(heading)) &&
  /\b(?:pemilik|ketua|pimpinan|owner|leader)\b/.test(fold(heading))
