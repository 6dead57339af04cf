/** `Kelompok Purun "Maju Bersama"` → `kelompok-purun-maju-bersama`. */
export function slugOf(text: string, most = 60): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, most)
    .replace(/^-+|-+$/g, '')
  return plain || 'x'
}

/** A slug that no other row has: the end of its own id sets it apart. */
export function slugWithId(text: string, id: string): string {
  return `${slugOf(text)}-${id.slice(-5)}`
}
