import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { Check } from '#app/ui/field/choices'
import { TextField } from '#app/ui/field/text-field'

type FilterRowProps = {
  filter: { id: string; name: string; href: string; shared: 0 | 1; own: boolean; ownerName: string; mayChange: boolean }
  answer: unknown
}

/** One saved filter: where it leads, and for whose it is its name, whether the house finds it, and its end. */
export function FilterRow({ filter, answer }: FilterRowProps) {
  const words = useWords()
  const { t } = words
  const { id, name, href, shared, own, ownerName, mayChange } = filter
  const sent = typedAt(answer, 'filterId') === id ? answer : undefined
  return (
    <li>
      <p>
        <a href={href}>{name}</a> {!own && <small className="muted">{t('filters.by', { who: ownerName })}</small>}
      </p>
      {mayChange && (
        <form method="post" className="row row-end">
          <input type="hidden" name="filterId" value={id} />
          <TextField
            name="name"
            id={`name-${id}`}
            label={t('filters.name')}
            maxLength={60}
            required
            defaultValue={typedAt(sent, 'name', name)}
            error={problemAt(sent, 'name', words)}
          />
          <Check name="shared" checked={sent ? typedAt(sent, 'shared') !== '' : shared === 1}>
            {t('filters.share')}
          </Check>
          <Button name="do" value="change" size="small" aria-label={t('filters.change_of', { name })}>
            {t('ui.save')}
          </Button>
          <Button name="do" value="remove" size="small" look="quiet" formNoValidate aria-label={t('filters.remove_of', { name })}>
            {t('filters.remove')}
          </Button>
          <ButtonLink size="small" look="quiet" href={href} aria-label={t('filters.open_of', { name })}>
            {t('filters.open')}
          </ButtonLink>
        </form>
      )}
    </li>
  )
}
