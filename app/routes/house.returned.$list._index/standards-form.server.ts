import type { StandardRow } from '#app/domain/returned-lists/keep-standards.server'
import { fieldsOfStandard } from '#app/domain/catalogue/standard-fields'
import { fold } from '#app/domain/imports/words'
import type { Typed } from '#app/http/lists/again/list-column'
import type { ListForm } from '#app/http/lists/again/list-form'
import { standardColumns } from '#app/http/lists/again/standard-columns'
import type { Reader } from '#db/client.server'
import { type FullStandard, standardsByName, standardsInFull } from '#db/queries/house-standards.server'
import { motifNames } from '#db/queries/motifs.server'
import { standardForm } from '../house.standards.new/standard-form'
import { readTiers } from '../house.standards.new/tier-rows'

/** Every tier of a cell has both its parts. */
const schema = standardForm.transform(({ tierFrom, tierPrice, ...fields }): StandardRow => {
  const read = readTiers({ tierFrom, tierPrice })
  return { ...fields, tiers: read.ok ? read.tiers : [] }
})

type Named = { name_id: string; size: string | null; motif_id: string | null }
const likeness = ({ name_id, size, motif_id }: Named) => [fold(name_id), fold(size ?? ''), motif_id ?? ''].join('|')

/** A standard by its code; a new one is known by its name, size and motif. */
export async function standardsForm(db: Reader): Promise<ListForm<FullStandard, StandardRow>> {
  return {
    columns: standardColumns(await motifNames(db)),
    find: (codes) => standardsInFull(db, codes),
    told: ({ id, code, name_id, updated_at: version }) => ({ id, version, name: `${code} ${name_id}` }),
    typedOf,
    blank: {},
    schema,
    nameOf: ({ nameId }) => nameId,
    likeness: ({ nameId, size, motifId }) => likeness({ name_id: nameId, size, motif_id: motifId }),
    known: async () => new Map((await standardsByName(db)).map((standard) => [likeness(standard), standard.code])),
  }
}

function typedOf(standard: FullStandard): Record<string, Typed> {
  const fields = Object.entries(fieldsOfStandard(standard)).map(([name, value]) => [name, value === null ? '' : String(value)])
  return {
    ...(Object.fromEntries(fields) as Record<string, string>),
    tierFrom: standard.tiers.map(({ from }) => String(from)),
    tierPrice: standard.tiers.map(({ priceMinor }) => String(priceMinor)),
  }
}
