const missing = new Set([
  '',
  '-',
  '--',
  '---',
  '–',
  '—',
  '.',
  '..',
  '...',
  '?',
  '0-',
  'n/a',
  'null',
  'nan',
  'none',
  'nihil',
  'kosong',
])

/** "tidak ada", "belum punya HP", "tdk diketahui" */
const saysNothing =
  /^(?:tidak|tdk|tak|belum|blm) (?:ada|punya|memiliki|diketahui|tahu|terdata|diisi)(?: (?:no|nomor|hp|no hp|telp|telepon|wa|data|nib|npwp|nik|email))?$/

/** Most cells need nothing done, and this is asked of every one many times. */
const tidy = /^[!-&(-~]+(?: [!-~]+)*$/

/** One line, single spaces, no invisible characters, no apostrophe put in front to keep a figure text. */
export function clean(text: string): string {
  if (text === '' || tidy.test(text)) return text
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim()
    .replace(/^'(?=[\d+(])/, '')
}

/** The cell's words, or nothing when it only says that there are none ("-", "tidak ada"). */
export function present(text: string): string | undefined {
  const words = clean(text)
  const lower = words.toLowerCase()
  return missing.has(lower) || (lower.length < 40 && saysNothing.test(lower)) ? undefined : words
}

/** For comparing: no case, accents, quotes or punctuation. */
export function fold(text: string): string {
  return clean(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’‘`´"“”]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const keptUpper =
  /^(?:(?:UD|CV|PT|PD|TB|KUB|KUBE|KSU|KUD|KWT|IKM|UKM|UMKM|UPPKS|BUMDES|PKK|RT|RW|II|III|IV|VI|VII|VIII|IX|XI|XII)\.?|[^A-Z]*[A-Z]\.?)$/

/** "TABALONG MATI" → "Tabalong Mati"; what is not all in capitals is left as it was written. */
export function properCase(text: string): string {
  if (text.length < 3 || text !== text.toUpperCase()) return text
  return text
    .split(' ')
    .map((word) =>
      keptUpper.test(word)
        ? word
        : word
            .toLowerCase()
            .replace(/(^|[-/("“.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
    )
    .join(' ')
}

const longestText = 500

/** People's words as they are kept; nobody's name is a page long. */
export function shorten(text: string, most: number = longestText): string {
  const letters = [...text.slice(0, most * 2)]
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text
}
