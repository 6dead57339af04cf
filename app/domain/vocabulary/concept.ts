/** What a word can be about; how much a word of a question weighs follows from it. */
export const conceptKinds = [
  'product',
  'category',
  'material',
  'technique',
  'motif',
  'place',
  'attribute',
  'colour',
  'size',
  'unit',
  'person',
] as const
export type ConceptKind = (typeof conceptKinds)[number]

/** One thing, with everything that people call it. */
export type Concept = {
  readonly key: string
  readonly kind: ConceptKind
  /** As filters call it. */
  readonly name: { readonly id: string; readonly en: string }
  /** In any language, as they are written: `eceng gondok`, `water hyacinth`. */
  readonly forms: readonly string[]
  /** Keys of what it is a kind of: a shawl is a cloth. */
  readonly broader: readonly string[]
  /** Says little of what somebody is looking for: `craft`. */
  readonly weak: boolean
}
