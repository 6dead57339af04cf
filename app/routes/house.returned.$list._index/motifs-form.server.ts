import { fold } from '#app/domain/imports/words'
import { type MotifWords, wordsOfMotif } from '#app/domain/motifs/motif-words'
import type { ListForm } from '#app/http/lists/again/list-form'
import { motifColumns } from '#app/http/lists/again/motif-columns'
import type { Typed } from '#app/http/lists/again/list-column'
import type { Reader } from '#db/client.server'
import { type FullMotif, motifsByName, motifsInFull } from '#db/queries/motif-register.server'
import { motifNames } from '#db/queries/motifs.server'
import { motifForm, wordsOfForm } from '../house.motifs.new/motif-form'

const schema = motifForm.transform(wordsOfForm)

type Named = { name: string; craft: string; originId: string }
const likeness = ({ name, craft, originId }: Named) => [fold(name), craft, fold(originId)].join('|')

/** A motif by its code; a new one is known by its name, craft and origin. */
export async function motifsForm(db: Reader): Promise<ListForm<FullMotif, MotifWords>> {
  return {
    columns: motifColumns(await motifNames(db)),
    find: (ids) => motifsInFull(db, ids),
    told: ({ id, name, version }) => ({ id, name, version: String(version) }),
    typedOf,
    blank: { made: 'inherited' },
    schema,
    nameOf: ({ name }) => name,
    likeness,
    known: async () =>
      new Map((await motifsByName(db)).map(({ id, origin_id: originId, ...motif }) => [likeness({ ...motif, originId }), id])),
  }
}

function typedOf(motif: FullMotif): Record<string, Typed> {
  const { newlyMade, shareBp, ...words } = wordsOfMotif(motif)
  const typed = Object.entries(words).map(([name, value]): [string, string] => [name, value ?? ''])
  return {
    ...Object.fromEntries(typed),
    made: newlyMade ? 'new' : 'inherited',
    sharePercent: shareBp === null ? '' : String(shareBp / 100),
  }
}
