import type { Drawing, MotifKind, Shape } from './draw'
import { randomFrom, type Choices } from './svg'

type Rule = { readonly when: RegExp; readonly shape: Shape; readonly motifs?: Choices<MotifKind> }

const reed: Choices<MotifKind> = ['eyes', 'twill', 'threeTwill', 'checks', 'bands', 'plain']
const timber: Choices<MotifKind> = ['wood', 'seat', 'rattan']
const timor: Choices<MotifKind> = ['ikat', 'ikatStripes', 'ikatPlain']
const eastKalimantan: Choices<MotifKind> = ['enggang', 'shaho']

/** First match wins: the narrower word stands above the wider one. */
const rules: readonly Rule[] = [
  { when: /\b(kemeja|baju|hem)\b/, shape: 'shirt', motifs: eastKalimantan },
  { when: /\bbatik\b.*\b(selendang|syal)\b|\b(selendang|syal)\b.*\bbatik\b/, shape: 'shawl', motifs: eastKalimantan },
  { when: /\bbatik\b.*\b(lipat|bahan|potong|meter)\b/, shape: 'folded', motifs: eastKalimantan },
  { when: /\bbatik\b/, shape: 'cloth', motifs: eastKalimantan },
  { when: /\b(selendang|syal|shawl)\b/, shape: 'shawl', motifs: ['ikatStripes', 'ikat'] },
  { when: /\b(sarung|sarong|tais feto)\b/, shape: 'sarong', motifs: timor },
  { when: /\b(tais|tenun|ikat|kain)\b/, shape: 'fringedCloth', motifs: timor },
  { when: /\b(kursi|chair|bangku)\b/, shape: 'chair', motifs: timber },
  { when: /\b(meja|table)\b/, shape: 'table', motifs: timber },
  { when: /\b(lemari|cupboard|rak)\b/, shape: 'cupboard', motifs: timber },
  { when: /\b(tempat tidur|ranjang|bed)\b/, shape: 'bed', motifs: ['wood', 'rattan'] },
  { when: /\b(pintu|jendela|kusen|door)\b/, shape: 'door', motifs: ['wood'] },
  { when: /\b(periuk|belanga|pot)\b/, shape: 'pot' },
  { when: /\b(tempayan|gentong|jar)\b/, shape: 'jar' },
  { when: /\b(kendi|teko|jug)\b/, shape: 'jug' },
  { when: /\b(vas|gerabah|tembikar|vase)\b/, shape: 'vase' },
  { when: /\b(alas piring|tatakan|placemats?)\b/, shape: 'placemats', motifs: reed },
  { when: /\b(dompet|pouch|purse)\b/, shape: 'pouch', motifs: reed },
  { when: /\b(kotak tisu|tissue)\b/, shape: 'tissueBox', motifs: reed },
  { when: /\b(sandal|sandals)\b/, shape: 'sandals', motifs: reed },
  { when: /\b(topi|hat|seraung)\b/, shape: 'hat', motifs: ['plain', 'twill', 'threeTwill', 'eyes'] },
  { when: /\b(tikar|lampit|mat)\b/, shape: 'mat', motifs: reed },
  { when: /\b(keranjang|anjat)\b/, shape: 'handledBasket', motifs: reed },
  { when: /\b(bakul tutup|kotak|box)\b/, shape: 'liddedBasket', motifs: reed },
  { when: /\b(bakul|basket)\b/, shape: 'basket', motifs: reed },
]

/** A name that says its material or its motif is taken at its word. */
const named: readonly { readonly when: RegExp; readonly motifs: Choices<MotifKind> }[] = [
  { when: /\b(ilung|eceng gondok|hyacinth)\b/, motifs: ['ilung'] },
  { when: /\b(rotan|lampit|rattan)\b/, motifs: ['rattan'] },
  { when: /\bkawung\b/, motifs: ['kawung'] },
  { when: /\bparang\b/, motifs: ['parang'] },
  { when: /\btruntum\b/, motifs: ['truntum'] },
  { when: /\bceplok\b/, motifs: ['ceplok'] },
  { when: /\bmega ?mendung\b/, motifs: ['megaMendung'] },
  { when: /\b(enggang|hornbill)\b/, motifs: ['enggang'] },
  { when: /\bshaho\b/, motifs: ['shaho'] },
]

const pottery: ReadonlySet<Shape> = new Set(['pot', 'jar', 'jug', 'vase'])
const clay = ['earth', 'sand', 'smoke'] as const

/**
 * A drawing that suits a product by its Indonesian or English name: each craft keeps to its own motifs.
 * However many products there are, one shape and material has at most `variants` drawings, so that
 * equal ones need rendering once.
 */
export function chooseDrawing(name: string, seed: string, variants = 6): Drawing {
  const words = name.toLowerCase()
  const rule = rules.find(({ when }) => when.test(words))
  const shape = rule?.shape ?? 'tote'
  const variant = Math.floor(randomFrom(seed)() * variants)
  if (pottery.has(shape)) return { shape, motif: 'plain', palette: clay[variant % clay.length] ?? 'earth', seed: `${variant}` }
  const told = named.find(({ when }) => when.test(words))?.motifs
  const choices = told ?? rule?.motifs ?? reed
  return { shape, motif: choices[variant % choices.length] ?? choices[0], seed: `${variant}` }
}
