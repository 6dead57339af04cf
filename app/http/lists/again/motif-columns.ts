import { useRules } from '#app/domain/motifs/use-rule'
import { crafts } from '#app/domain/people/producer'
import type { ExportCell } from '#app/http/export-table.server'
import type { MessageKey } from '#app/i18n'
import type { FullMotif } from '#db/queries/motif-register.server'
import { chosen, type ListColumn, markOf } from './list-column'
import { motifColumn, type MotifName } from './motif-column'

const words = (field: string, head: MessageKey, cell: (motif: FullMotif) => ExportCell): ListColumn<FullMotif> => ({
  ...{ field, head, cell },
})

/** All but the reason why a motif is not for sale, which does not leave the house; `motifs` are those that a cell can name. */
export function motifColumns(motifs: readonly MotifName[] = []): ListColumn<FullMotif>[] {
  const made = ['inherited', 'new'] as const
  return [
    { head: 'exports.code', cell: ({ id }) => id },
    words('name', 'motifs.name', ({ name }) => name),
    chosen(
      'craft',
      'exports.craft',
      crafts,
      (craft) => `craft.${craft}`,
      ({ craft }) => craft,
    ),
    words('originId', 'exports.origin', ({ origin_id }) => origin_id),
    words('originEn', 'exports.origin_en', ({ origin_en }) => origin_en),
    words('meaningId', 'motifs.meaning_id', ({ meaning_id }) => meaning_id),
    words('meaningEn', 'motifs.meaning_en', ({ meaning_en }) => meaning_en),
    words('pakemId', 'motifs.pakem_id', ({ pakem_id }) => pakem_id),
    words('pakemEn', 'motifs.pakem_en', ({ pakem_en }) => pakem_en),
    words('storyId', 'motifs.story_id', ({ story_id }) => story_id),
    words('storyEn', 'motifs.story_en', ({ story_en }) => story_en),
    {
      ...chosen<FullMotif, (typeof made)[number]>('made', 'motifs.made', made, (one) => `motifs.made_${one}`, madeAs),
      alsoAt: ['newlyMade'],
    },
    motifColumn('parentId', 'motifs.parent', motifs, ({ parentName }) => parentName),
    chosen(
      'useRule',
      'motifs.rule',
      useRules,
      (rule) => `motifs.rule.${rule}`,
      ({ use_rule }) => use_rule,
    ),
    words('permissionOf', 'motifs.permission_of', ({ permission_of }) => permission_of),
    words('permissionOfEn', 'motifs.permission_of_en', ({ permission_of_en }) => permission_of_en),
    words('termsId', 'motifs.terms_id', ({ terms_id }) => terms_id),
    words('termsEn', 'motifs.terms_en', ({ terms_en }) => terms_en),
    { ...words('sharePercent', 'exports.share', ({ share_bp }) => share_bp && share_bp / 100), alsoAt: ['shareBp'] },
    { head: 'motifs.goods_count', cell: ({ goods }) => Number(goods) },
    { head: 'motifs.curator', cell: ({ curatorName }) => curatorName },
    { head: 'exports.state', cell: ({ state }, t) => t(`motifs.state.${state}`) },
    { head: 'merging.since', cell: ({ created_at }) => created_at },
    { head: 'exports.mark', cell: ({ version }) => markOf(String(version)) },
  ]
}

const madeAs = ({ newly_made }: FullMotif) => (newly_made === 1 ? 'new' : 'inherited')
