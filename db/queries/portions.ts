/** Neither database takes any number of values in one statement. */
const portion = 400

export function portions<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / portion) }, (_, at) => items.slice(at * portion, (at + 1) * portion))
}

export async function inPortions<Item, Row>(items: readonly Item[], read: (part: Item[]) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for (const part of portions(items)) rows.push(...(await read(part)))
  return rows
}
