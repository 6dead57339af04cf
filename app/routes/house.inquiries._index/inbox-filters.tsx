import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { TextField } from '#app/ui/field/text-field'
import { Tabs } from '#app/ui/tabs/tabs'
import { ages, inboxHref, owners } from '#app/http/lists/inbox-query'

type Seen = Parameters<typeof inboxHref>[0]

/** Whose, how old, and by number or buyer; the stage is chosen above. */
export function InboxFilters({ seen }: { seen: Seen }) {
  const { t } = useWords()
  return (
    <>
      <Tabs
        label={t('inquiry.owner')}
        items={owners.map((owner) => ({
          href: inboxHref(seen, { owner }),
          label: t(`inquiry.owner.${owner}`),
          current: owner === seen.owner,
        }))}
      />
      <form method="get" className="panel-body row row-end">
        {seen.state && <input type="hidden" name="state" value={seen.state} />}
        {seen.owner !== 'anyone' && <input type="hidden" name="owner" value={seen.owner} />}
        <TextField name="q" type="search" label={t('inquiry.search')} defaultValue={seen.q ?? ''} maxLength={100} />
        <SelectField
          name="age"
          label={t('inquiry.age')}
          defaultValue={seen.age ? String(seen.age) : ''}
          options={[
            { value: '', text: t('inquiry.age_any') },
            ...ages.map((days) => ({ value: String(days), text: t('inquiry.age_over', { count: days }) })),
          ]}
        />
        <Button icon="search">{t('ui.filter')}</Button>
      </form>
    </>
  )
}
