import type { ConceptKind } from '#app/domain/vocabulary/concept'
import { useWords } from '#app/i18n/use-words'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'

type Concept = {
  id: string
  key: string
  kind: ConceptKind
  forms_id: string
  forms_en: string
  forms_regional: string
  active: 0 | 1
}

const mostListed = 6

/** Every concept with all that it is called. */
export function ConceptTable({ concepts }: { concepts: readonly Concept[] }) {
  const { t, language } = useWords()
  const nameOf = ({ key, forms_id, forms_en }: Concept) => (language === 'id' ? forms_id : forms_en).split(';')[0] || key
  const listed = (forms: string) => {
    const all = forms.split(';')
    const more = all.length - mostListed
    return all.slice(0, mostListed).join(', ') + (more > 0 ? ` +${more}` : '')
  }
  return (
    <TableScroll label={t('ui.table', { title: t('vocabulary.title') })}>
      <Table
        dense
        pad
        caption={t('vocabulary.title')}
        rows={concepts}
        rowKey={({ id }) => id}
        columns={[
          {
            head: t('vocabulary.concept'),
            names: true,
            cell: (concept) => (
              <>
                <a href={`/house/vocabulary/${concept.id}`}>{nameOf(concept)}</a>{' '}
                {concept.active === 0 && <Tag tone="line">{t('vocabulary.set_aside')}</Tag>}
              </>
            ),
          },
          { head: t('vocabulary.kind'), cell: ({ kind }) => t(`vocabulary.kind.${kind}`) },
          { head: t('vocabulary.forms_id'), cell: ({ forms_id }) => listed(forms_id) },
          { head: t('vocabulary.forms_en'), cell: ({ forms_en }) => listed(forms_en) },
          { head: t('vocabulary.forms_regional'), cell: ({ forms_regional }) => listed(forms_regional) },
        ]}
      />
    </TableScroll>
  )
}
