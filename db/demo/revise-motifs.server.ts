import { decideRevision } from '#app/domain/motifs/decide-revision.server'
import { editMotif } from '#app/domain/motifs/edit-motif.server'
import type { MotifWords } from '#app/domain/motifs/motif-words'
import { motifForHouse } from '#db/queries/motifs.server'
import { type MotifName, motifs, wordsOf } from './motifs'
import { must } from './must'
import type { Shelves, Stage } from './stage'

type Sample = { motif: MotifName; daysAgo: number; other: Partial<MotifWords>; accepted?: { id: string; en: string } }

/** Sample texts too: one change that the curator accepted, and one that waits. */
const samples: readonly Sample[] = [
  {
    motif: 'sulur',
    daysAgo: 18,
    other: {
      pakemId: 'Sulur bertumbuh dari satu pangkal, tidak saling memotong, dan ujungnya menggulung ke dalam.',
      pakemEn: 'The tendrils grow from one root, do not cross, and curl inward at the tip.',
    },
    accepted: {
      id: 'Arah gulungan belum tercatat; semua perajin yang ditanya membuatnya begini (data contoh).',
      en: 'Which way they curl had not been written down; all makers asked work it like this (sample data).',
    },
  },
  {
    motif: 'enggang',
    daysAgo: 2,
    other: {
      termsId:
        'Dipakai pada kain, selendang, dan hiasan dinding; tidak pada barang yang diinjak atau diduduki. Nama motif dan asalnya disebut.',
      termsEn: 'For cloth, shawls and wall hangings; never on what is stepped or sat on. The motif and its origin are named.',
      shareBp: 250,
    },
  },
]

/** Changes of accepted motifs, proposed by the desk of quality. */
export async function reviseMotifs({ db, clock, cast }: Stage, ids: Shelves['motifs']): Promise<void> {
  for (const { motif, daysAgo, other, accepted } of samples) {
    const motifId = ids[motif]
    const seen = (await motifForHouse(db, motifId))?.version ?? 0
    const change = { motifId, words: { ...wordsOf(motifs[motif], null), ...other }, seen }
    const { revisionId } = must(await editMotif(db, cast.staff.quality, change, clock.at(daysAgo, 9)), motif)
    if (!accepted || !revisionId) continue
    const decision = { key: `revise ${motif}`, motifId, revisionId, event: 'rewrite', reasons: accepted } as const
    must(await decideRevision(db, cast.staff.curator, decision, clock.at(daysAgo, 15)), motif)
  }
}
