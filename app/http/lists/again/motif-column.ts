import type { MotifId } from '#app/domain/shared/ids'
import type { MessageKey } from '#app/i18n'
import type { ListColumn } from './list-column'

export type MotifName = { id: MotifId; name: string }

/** A motif by its name or its code. Of two with one name it has to be the code. */
export function motifColumn<Row>(
  field: string,
  head: MessageKey,
  motifs: readonly MotifName[],
  nameOf: (row: Row) => string | null,
): ListColumn<Row> {
  return {
    ...{ field, head },
    cell: nameOf,
    read: (words) => {
      if (words === '') return { typed: { [field]: '' } }
      const wanted = words.toLowerCase()
      const found = motifs.filter(({ id, name }) => id === words || name.toLowerCase() === wanted)
      const [motif] = found
      if (!motif) return { code: 'returned.motif_not_accepted', params: { written: words } }
      return found.length > 1 ? { code: 'returned.motifs_alike', params: { written: words } } : { typed: { [field]: motif.id } }
    },
  }
}
