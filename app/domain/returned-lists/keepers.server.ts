import { centresKeeper } from './keep-centres.server'
import { motifsKeeper } from './keep-motifs.server'
import { standardsKeeper } from './keep-standards.server'
import { vocabularyKeeper } from './keep-vocabulary.server'
import type { Keeper } from './keeper.server'
import type { ReturnedList } from './returned-list'

const keepers = { vocabulary: vocabularyKeeper, standards: standardsKeeper, centres: centresKeeper, motifs: motifsKeeper }

/** What a row's form holds was read by the list's own form; between reading and taking in it is kept as it is. */
export function keeperOf(list: ReturnedList): Keeper<object> {
  return keepers[list] as unknown as Keeper<object>
}
