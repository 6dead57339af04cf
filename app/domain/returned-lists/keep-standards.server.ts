import { createStandardIn } from '#app/domain/catalogue/create-standard.server'
import { editStandardIn } from '#app/domain/catalogue/edit-standard.server'
import type { PriceTier } from '#app/domain/catalogue/price-tiers'
import { fieldsOfStandard, type StandardFields } from '#app/domain/catalogue/standard-fields'
import { isId, type StandardId } from '#app/domain/shared/ids'
import { refuse } from '#app/domain/shared/refusal'
import { tiersOf } from '#db/queries/price-tiers.server'
import { deleteDraft, standardForHouse } from '#db/queries/standards.server'
import type { Keeper } from './keeper.server'

export type StandardRow = StandardFields & { tiers: PriceTier[] }

export const standardsKeeper: Keeper<StandardRow> = {
  standing: async (trx, id) => {
    const standard = isId('standard', id) ? await standardForHouse(trx, id) : undefined
    if (!standard) return undefined
    return { version: standard.updated_at, fields: { ...fieldsOfStandard(standard), tiers: await tiersOf(trx, standard.id) } }
  },
  add: async (trx, actor, standard, now) => {
    const created = await createStandardIn(trx, actor, standard, now)
    return created.ok ? { ok: true, id: created.standardId } : created
  },
  edit: (trx, actor, { id, seen: version }, { tiers, ...fields }, now) =>
    editStandardIn(trx, actor, { standardId: id as StandardId, fields, tiers, version }, now),
  remove: async (trx, id) => ((await deleteDraft(trx, id as StandardId)) ? { ok: true } : refuse('returned.in_use')),
}
