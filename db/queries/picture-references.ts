/**
 * Every column that names a picture. What none of them names is swept away after a while, so a test holds this against the
 * schema of both databases: a table that is added later has to stand here.
 */
export const pictureReferences = [
  'products.picture_id',
  'product_pictures.picture_id',
  'standards.picture_id',
  'standard_pictures.picture_id',
  'picture_words.picture_id',
  'motifs.picture_id',
  'motif_revisions.picture_id',
  'motif_revisions.stood_picture_id',
  'inquiry_lines.picture_id',
  'producer_pages.picture_id',
] as const
