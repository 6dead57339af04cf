import { permitMakers } from '#app/domain/motifs/permit-makers.server'
import { proposeMotif } from '#app/domain/motifs/propose-motif.server'
import { moveMotifOn } from '#app/domain/motifs/review-motif.server'
import type { MotifId } from '#app/domain/shared/ids'
import { type MotifName, motifs, type SampleMotif, wordsOf } from './motifs'
import { must } from './must'
import { entriesOf } from './open-house.server'
import type { Shelves, Stage } from './stage'

/** The register: proposed by the desk of quality, read by the curator, and the makers who were given leave to use it. */
export async function hangMotifs(stage: Stage): Promise<Shelves['motifs']> {
  const ids: Partial<Record<MotifName, MotifId>> = {}
  for (const [key, motif] of entriesOf<MotifName, SampleMotif>(motifs)) {
    const parentId = motif.parent ? (ids[motif.parent as MotifName] ?? null) : null
    ids[key] = await hangMotif(stage, key, motif, parentId)
  }
  return ids as Shelves['motifs']
}

async function hangMotif(
  { db, clock, cast, studio }: Stage,
  key: MotifName,
  motif: SampleMotif,
  parentId: MotifId | null,
): Promise<MotifId> {
  const photo = await studio.motif(motif.drawing)
  // New designs came when the register had long been kept.
  const daysAgo = motif.parent ? 20 : 112
  const proposal = { key: `motif ${key}`, words: wordsOf(motif, parentId), photo }
  const { motifId } = must(await proposeMotif(db, cast.staff.quality, proposal, clock.at(daysAgo)), motif.name)
  if (!motif.review) return motifId
  const { decision, reasons } = motif.review
  const { curator } = cast.staff
  const take = { motifId, key: `take ${key}`, step: { event: 'take' } } as const
  must(await moveMotifOn(db, curator, take, clock.at(daysAgo, 11)), motif.name)
  const decide = { motifId, key: `decide ${key}`, step: { event: decision, reasons } } as const
  must(await moveMotifOn(db, curator, decide, clock.at(daysAgo, 14)), motif.name)
  return motifId
}

/** Makers of the region a motif comes from were given leave to use it. */
export async function giveLeave({ db, clock, cast }: Stage, ids: Shelves['motifs']): Promise<void> {
  for (const [key, motif] of entriesOf<MotifName, SampleMotif>(motifs)) {
    const { permission, review, craft } = motif
    if (!permission || review?.decision !== 'accept') continue
    const makers = await db.selectFrom('producers').select('id').where('craft', '=', craft).orderBy('id').execute()
    const permit = {
      key: `permit ${key}`,
      motifId: ids[key],
      producerIds: makers.map(({ id }) => id),
      terms: `Izin lisan ${permission.of.id}, dicatat pendamping`,
      termsEn: `Oral permission of ${permission.of.en}, written down by the field officer`,
      until: permission.withinDays === null ? null : clock.dayIn(permission.withinDays),
    }
    must(await permitMakers(db, cast.staff.programmes, permit, clock.at(111, 10)), motif.name)
  }
}
