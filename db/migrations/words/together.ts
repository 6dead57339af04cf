/** Forms or keys apart by `;`: those of the one, and what only the other has. */
export function together(one: string, other: string): string {
  const some = one.split(';').filter(Boolean)
  const more = other.split(';').filter((form) => form !== '' && !some.includes(form))
  return [...some, ...new Set(more)].join(';')
}
