/** Forms apart by `;`: those of the one that the other has not. */
export function without(one: string, other: string): string {
  const taken = other.split(';')
  return one
    .split(';')
    .filter((form) => form !== '' && !taken.includes(form))
    .join(';')
}
