import type { Concept } from './concept'
import type { Lexicon } from './lexicon'

/** What is known of the text that a word stands in: keys, with all that each is a kind of. */
export type Surrounding = {
  /** Of the craft it is about. */
  about: ReadonlySet<string>
  /** Of what its names say without doubt. */
  named: ReadonlySet<string>
}

/** Textiles carry motifs; elsewhere a motif's name may be the thing itself. */
const cloth = 'kain'

/**
 * Which of several things a word stands for in a text: the one of its craft; a thing rather than a motif where a name begins
 * with it (`parang gagang ulin` is a machete, `kemeja batik parang` is none); else the one that the other language names
 * without doubt (`sumpit`, `blowpipe`). Where nothing tells them apart it may be any of them.
 */
export function homonym(
  lexicon: Lexicon,
  concepts: readonly Concept[],
  { about, named }: Surrounding,
  isFirst: boolean,
): readonly Concept[] {
  const ofCraft = concepts.filter(({ key }) => about.has(key))
  if (ofCraft.length > 0) return ofCraft
  const motifs = concepts.filter(isMotif)
  if (motifs.length > 0 && motifs.length < concepts.length)
    return isFirst && !about.has(cloth) ? concepts.filter((concept) => !isMotif(concept)) : motifs
  const related = ({ key }: Concept) => [key, ...(lexicon.broaderOf.get(key) ?? [])]
  const certain = concepts.filter((concept) => related(concept).some((key) => named.has(key)))
  return certain.length > 0 ? certain : concepts
}

/** Of several meanings the things, where there are any. */
export function thingsAmong(concepts: readonly Concept[]): readonly Concept[] {
  const things = concepts.filter((concept) => !isMotif(concept))
  return things.length > 0 ? things : concepts
}

const isMotif = ({ kind }: Concept) => kind === 'motif'

/** What no cloth is made of. */
const hard = 'kayu'

/** A thing of wood or with a handle of wood is asked for, and no motif is named as one: `parang ulin`, not `ukiran motif parang`. */
export function isHardThing({ broaderOf }: Lexicon, asked: readonly (readonly Concept[])[]): boolean {
  const all = asked.flat()
  const ofHard = ({ kind, key }: Concept) => kind === 'material' && (key === hard || broaderOf.get(key)?.includes(hard) === true)
  return all.some(ofHard) && !all.some(({ kind, key }) => key === 'motif' || kind === 'product')
}

/** In a question a motif's name is the motif, and not found by its letters: whoever wants a machete has a word for it. */
export function askedMotif(concepts: readonly Concept[]): readonly Concept[] | undefined {
  const motifs = concepts.filter(isMotif)
  return motifs.length > 0 && motifs.length < concepts.length ? motifs : undefined
}
