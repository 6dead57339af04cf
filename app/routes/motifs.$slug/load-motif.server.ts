import type { Language } from '#app/domain/people/actor'
import { dayOf } from '#app/domain/shared/calendar'
import type { Database } from '#db/client.server'
import { catalogueCards } from '#db/queries/catalogue.server'
import { goodsWithMotif, publicMotif, publicPermitted, relatedMotifs, reviewsOf } from '#db/queries/motif-register.server'

const mostGoods = 12

/** A motif's page in the reader's language. Makers are named as each consented. */
export async function loadMotif(db: Database, slug: string, language: Language) {
  const motif = await publicMotif(db, slug)
  if (!motif) return undefined
  const permitted = motif.use_rule === 'permission' ? await publicPermitted(db, motif.id) : []
  const named = permitted.filter(({ shows_name }) => shows_name === 1).map(({ slug: maker, name }) => ({ slug: maker, name }))
  const accepted = (await reviewsOf(db, motif.id)).filter(({ decision }) => decision === 'accepted' || decision === 'revised')
  const english = language === 'en'
  return {
    motif: {
      name: motif.name,
      craft: motif.craft,
      rule: motif.use_rule,
      holder: (english ? motif.permission_of_en : null) ?? motif.permission_of ?? '',
      shareBp: motif.share_bp,
      isNew: motif.newly_made === 1,
      parent: motif.parentSlug && motif.parentName ? { slug: motif.parentSlug, name: motif.parentName } : null,
      pictureHash: motif.pictureHash,
      isDrawing: motif.drawing === 1,
      origin: english ? motif.origin_en : motif.origin_id,
      meaning: english ? motif.meaning_en : motif.meaning_id,
      story: english ? (motif.story_en ?? motif.story_id) : motif.story_id,
      pakem: (english ? motif.pakem_en : motif.pakem_id).split('\n').filter(Boolean),
      terms: english ? motif.terms_en : motif.terms_id,
    },
    reviews: accepted.map(({ id, decision, curatorName, at, reason_id, reason_en }) => ({
      id,
      isRevision: decision === 'revised',
      curator: curatorName,
      day: dayOf(at),
      reason: english ? reason_en : reason_id,
    })),
    makers: { named, unnamed: permitted.length - named.length },
    related: await relatedMotifs(db, motif),
    goods: motif.use_rule === 'restricted' ? [] : await catalogueCards(db, await goodsWithMotif(db, motif.id, mostGoods)),
  }
}
