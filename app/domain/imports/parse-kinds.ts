import type { Craft, ProducerKind } from '#app/domain/people/producer'
import { fold } from './words'

/** A group or a cooperative says so in its name; everyone else is a maker with a workshop. */
export function kindOf(name: string, legalForm = ''): ProducerKind {
  const words = fold(`${legalForm} ${name}`)
  if (/\b(?:koperasi|kop|ksu|kud|kopwan|koppas|kopinkra|kopontren|primkop\w*)\b/.test(words)) return 'cooperative'
  if (/\b(?:kelompok|kel|klp|klmpk|klpk|kub|kube|poktan|kwt|uppks|paguyuban|himpunan|sanggar)\b/.test(words)) return 'group'
  return 'artisan'
}

const ikat = /\b(?:tenun ikat|ikat(?! pinggang| kepala| rambut)|tais|futus|sotis|buna|soru)\b/
const weaving =
  /\b(?:tenun\w*|menenun|anyam\w*|menganyam|purun|ilung|eceng|enceng|gondok|rotan|lampit|tikar|bakul|keranjang|pandan|bambu|seraung|anjat|doyo|mendong|lontar|rumput|songket|ulos|lurik|sarung|selendang|serat alam|tampah|tampi|nyiru|besek|tudung saji|rattan|wov\w+|weav\w+|wicker|basket\w*|mats?|shawls?|scarf|scarves)\b/
const crafts: readonly (readonly [Craft, RegExp])[] = [
  ['ikat', ikat],
  ['batik', /\b(?:batik\w*|membatik|canting)\b/],
  ['pottery', /\b(?:gerabah|tembikar|keramik|tanah liat|kendi|guci|cobek|periuk|terakota|pottery|ceramics?)\b/],
  [
    'furniture',
    /\b(?:mebel\w*|meubel\w*|meubil\w*|mebeul\w*|furnitur\w*|furniture|perabot\w*|lemari|almari|kursi|(?<!taplak |alas )meja|tempat tidur|dipan|ranjang|kusen|pintu|jendela|sofa|rak|bufet|buffet|chairs?|stools?|(?<!mat |lap )tables?(?! (?:linen|cloth|runner|mat)s?)|cupboards?|wardrobes?|cabinets?|beds?)\b/,
  ],
  ['weaving', weaving],
]

/** The craft a text names; undefined when it names none. The first that fits: "tenun ikat" is ikat, "kursi rotan" furniture. */
export function craftIn(text: string): Craft | undefined {
  const words = fold(text)
  return words === '' ? undefined : crafts.find(([, pattern]) => pattern.test(words))?.[0]
}
