/** What follows says what something is for or where it goes, not what it is: `keranjang untuk di bawah ranjang`. */
export const purposeWords: ReadonlySet<string> = new Set([
  'untuk',
  'utk',
  'buat',
  'bawah',
  'for',
  'under',
  'to',
  'with',
  'dengan',
])
