type Home = { readonly village: string | null; readonly regency: string }

/** Names for villages under which no two are taken for one: with the regency where several have it; the regency's own where none is known. */
export function villagesApart(homes: readonly Home[]): (home: Home) => string {
  const regenciesOf = new Map<string, Set<string>>()
  for (const { village, regency } of homes)
    if (village) regenciesOf.set(village, (regenciesOf.get(village) ?? new Set()).add(regency))
  return ({ village, regency }) => {
    if (!village) return regency
    return (regenciesOf.get(village)?.size ?? 0) > 1 ? `${village}, ${regency}` : village
  }
}
