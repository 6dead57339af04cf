import type { ReactNode } from 'react'
import type { Language } from '#app/domain/people/actor'
import { shortestPassword } from '#app/http/account-fields'
import { problemAt, problemOfForm, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { NewPasswordField } from '#app/ui/account/new-password-field'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { TextField } from '#app/ui/field/text-field'
import { Flash } from '#app/ui/flash/flash'

type AccountFormProps = { name: string; title: string; answer?: unknown; children: ReactNode }

function AccountForm({ name, title, answer, children }: AccountFormProps) {
  const problem = problemOfForm(answer, useWords())
  return (
    <section className="card stack" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{title}</h2>
      {problem && <Flash tone="bad" title={problem} />}
      <form method="post" className="stack">
        <input type="hidden" name="_form" value={name} />
        {children}
      </form>
    </section>
  )
}

export function ProfileForm({ name, language, answer }: { name: string; language: Language; answer: unknown }) {
  const words = useWords()
  const { t } = words
  return (
    <AccountForm name="profile" title={t('account.profile')} answer={answer}>
      <TextField
        name="name"
        label={t('account.name')}
        autoComplete="name"
        required
        maxLength={120}
        defaultValue={typedAt(answer, 'name', name)}
        error={problemAt(answer, 'name', words)}
      />
      <SelectField
        name="language"
        label={t('account.language')}
        defaultValue={typedAt(answer, 'language', language)}
        error={problemAt(answer, 'language', words)}
        options={[
          { value: 'id', text: 'Bahasa Indonesia' },
          { value: 'en', text: 'English' },
        ]}
      />
      <Button look="primary">{t('ui.save')}</Button>
    </AccountForm>
  )
}

export function PasswordForm({ answer }: { answer: unknown }) {
  const words = useWords()
  const { t } = words
  return (
    <AccountForm name="password" title={t('account.change_password')} answer={answer}>
      <TextField
        name="current"
        type="password"
        label={t('account.current_password')}
        autoComplete="current-password"
        required
        maxLength={200}
        error={problemAt(answer, 'current', words)}
      />
      <NewPasswordField label={t('account.new_password')} least={shortestPassword} error={problemAt(answer, 'password', words)} />
      <Button>{t('account.change_password')}</Button>
    </AccountForm>
  )
}

export function EverywhereForm() {
  const { t } = useWords()
  return (
    <AccountForm name="everywhere" title={t('account.everywhere')}>
      <p>{t('account.everywhere_text')}</p>
      <Button>{t('account.sign_out_everywhere')}</Button>
    </AccountForm>
  )
}
