/** Every column that names a motif: a proposal that one of them names is in use. A test holds this against the schema. */
export const motifReferences = [
  { table: 'motifs', column: 'parent_id' },
  { table: 'motif_reviews', column: 'motif_id' },
  { table: 'motif_revisions', column: 'motif_id' },
  { table: 'motif_permissions', column: 'motif_id' },
  { table: 'products', column: 'motif_id' },
  { table: 'standards', column: 'motif_id' },
] as const
