import { type StaffRole, staffRoles } from '#app/domain/people/actor'
import { allTypedAt, problemAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Choices } from '#app/ui/field/choices'
import { Panel } from '#app/ui/panel/panel'

export function RolesPanel({ roles, answer }: { roles: readonly StaffRole[]; answer: unknown }) {
  const words = useWords()
  const { t } = words
  return (
    <Panel id="roles-panel" title={t('account.staff_roles')}>
      <form method="post" className="stack">
        <input type="hidden" name="_form" value="roles" />
        <Choices
          name="roles"
          kind="checkbox"
          legend={t('account.staff_roles')}
          options={staffRoles.map((role) => ({ value: role, title: t(`shell.role_${role}`) }))}
          chosen={allTypedAt(answer, 'roles', roles)}
          error={problemAt(answer, 'roles', words)}
        />
        <Button look="primary">{t('account.staff_save_roles')}</Button>
      </form>
    </Panel>
  )
}

export function AccessPanel({ disabled }: { disabled: boolean }) {
  const { t } = useWords()
  return (
    <Panel id="access" title={t('account.staff_state')}>
      <form method="post" className="stack">
        <input type="hidden" name="_form" value="access" />
        {!disabled && <p>{t('account.staff_disable_text')}</p>}
        {disabled ? (
          <Button name="access" value="enable">
            {t('account.staff_enable')}
          </Button>
        ) : (
          <Button look="danger" name="access" value="disable">
            {t('account.staff_disable')}
          </Button>
        )}
      </form>
    </Panel>
  )
}
