/** A title or a section's name: one text in a row that is otherwise empty, which may run on over its neighbours. */
export function standsAlone(texts: readonly string[]): boolean {
  return texts.length > 1 && texts.filter((text) => text.trim() !== '').length === 1
}
