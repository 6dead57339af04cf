import type { StandardEvent, StandardState } from '#app/domain/catalogue/standard-states'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { Tag } from '#app/ui/tag/tag'

type Props = { standard: { slug: string; state: StandardState }; open: readonly StandardEvent[]; formKey: string }

const tones = { draft: 'note', published: 'good', retired: 'line' } as const

export function StandardMoves({ standard, open, formKey }: Props) {
  const { t } = useWords()
  return (
    <form method="post" action="?do" className="row">
      <Tag tone={tones[standard.state]}>{t(`standards.state.${standard.state}`)}</Tag>
      <input type="hidden" name="_key" value={formKey} />
      {standard.state === 'published' && (
        <ButtonLink look="quiet" size="small" href={`/catalogue/${standard.slug}`}>
          {t('products.see_in_catalogue')}
        </ButtonLink>
      )}
      {open.map((event) => (
        <Button key={event} size="small" name="do" value={event}>
          {t(`standards.move.${event}`)}
        </Button>
      ))}
    </form>
  )
}
