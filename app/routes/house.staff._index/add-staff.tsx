import { staffRoles } from '#app/domain/people/actor'
import { allTypedAt, problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Choices } from '#app/ui/field/choices'
import { SelectField } from '#app/ui/field/select-field'
import { TextField } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'
import { Panel } from '#app/ui/panel/panel'

export function AddStaff({ formKey, answer }: { formKey: string; answer: unknown }) {
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  const field = (name: string) => ({ name, defaultValue: typedAt(answer, name), error: problemAt(answer, name, words) })
  return (
    <Panel id="add" title={t('account.staff_add')}>
      <form method="post" className="stack">
        {problem && <Flash tone="bad" title={problem} />}
        <input type="hidden" name="_key" value={formKey} />
        <TextField {...field('name')} label={t('account.your_name')} autoComplete="off" required maxLength={120} />
        <TextField {...field('email')} type="email" label={t('account.email')} autoComplete="off" required maxLength={254} />
        <SelectField
          name="language"
          label={t('account.language')}
          defaultValue={typedAt(answer, 'language', 'id')}
          error={problemAt(answer, 'language', words)}
          options={[
            { value: 'id', text: 'Bahasa Indonesia' },
            { value: 'en', text: 'English' },
          ]}
        />
        <Choices
          name="roles"
          kind="checkbox"
          legend={t('account.staff_roles')}
          options={staffRoles.map((role) => ({ value: role, title: t(`shell.role_${role}`) }))}
          chosen={allTypedAt(answer, 'roles')}
          error={problemAt(answer, 'roles', words)}
        />
        <p className="soft">{t('account.staff_add_hint')}</p>
        <Button look="primary">{t('account.staff_add')}</Button>
      </form>
    </Panel>
  )
}
