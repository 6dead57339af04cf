import { type MotifColumns, motifColumns, someColumns } from '#app/domain/motifs/motif-words'
import type { MotifId } from '#app/domain/shared/ids'
import type { Database } from '#db/client.server'
import { motifsAmong } from '#db/queries/motif-register.server'
import { revisionsOf } from '#db/queries/motif-revisions.server'

const most = 50

/** What was proposed for a motif, beside what stood then: only what differs, with the names of the traditions. */
export async function loadRevisions(db: Database, motifId: MotifId) {
  const revisions = (await revisionsOf(db, motifId, most)).map(({ words, stood, ...row }) => {
    const columns = Object.keys(stood) as (keyof MotifColumns)[]
    return { ...row, stood, proposed: someColumns(motifColumns(words), columns) }
  })
  const parents = revisions.flatMap(({ stood, proposed }) => [stood.parent_id, proposed.parent_id]).filter((id) => id != null)
  const named = parents.length > 0 ? await motifsAmong(db, parents) : []
  const nameOf = (id: MotifId | null | undefined) => named.find((motif) => motif.id === id)?.name ?? null
  return revisions.map((revision) => ({
    ...revision,
    stoodParent: nameOf(revision.stood.parent_id),
    proposedParent: nameOf(revision.proposed.parent_id),
  }))
}

export type ShownRevision = Awaited<ReturnType<typeof loadRevisions>>[number]
