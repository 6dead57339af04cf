import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'
import { Tag } from '#app/ui/tag/tag'

type Account = { id: string; name: string; email: string | null; phone: string | null; disabled: 0 | 1 }
type AccountPanelProps = {
  accounts: readonly Account[]
  contactName: string | null
  formKey: string
  mayLink: boolean
  mayHelp: boolean
  answer: unknown
}

/** Who signs in for the maker. Many came in with a list and have no sign-in until somebody gives them one. */
export function AccountPanel({ accounts, mayLink, mayHelp, ...forms }: AccountPanelProps) {
  const { t } = useWords()
  return (
    <Panel id="accounts" title={t('people.account')}>
      {accounts.length === 0 && <p className="soft">{t('people.account_none_text')}</p>}
      <ul className="stack-s">
        {accounts.map((account) => (
          <li key={account.id} className="row row-between">
            <span className="grow">
              {account.name} {account.disabled === 1 && <Tag tone="bad">{t('account.staff_disabled')}</Tag>}
              <br />
              <small className="muted">{account.email ?? account.phone}</small>
            </span>
            <AccountButtons account={account} mayLink={mayLink} mayHelp={mayHelp} />
          </li>
        ))}
      </ul>
      {mayLink && <NewSignIn {...forms} />}
    </Panel>
  )
}

function AccountButtons({ account, mayLink, mayHelp }: { account: Account; mayLink: boolean; mayHelp: boolean }) {
  const { t } = useWords()
  return (
    <form method="post" className="row">
      <input type="hidden" name="accountId" value={account.id} />
      {mayHelp && account.disabled === 0 && (
        <Button size="small" name="do" value="help" aria-label={t('people.help_who', { name: account.name })}>
          {t('account.help_make')}
        </Button>
      )}
      {mayLink && (
        <Button size="small" look="danger" name="do" value="unlink" aria-label={t('people.unlink_who', { name: account.name })}>
          {t('people.unlink')}
        </Button>
      )}
    </form>
  )
}

type NewSignInProps = Pick<AccountPanelProps, 'contactName' | 'formKey' | 'answer'>

function NewSignIn({ contactName, formKey, answer }: NewSignInProps) {
  const words = useWords()
  const { t } = words
  const field = (name: string, otherwise = '') => ({
    name,
    autoComplete: 'off',
    required: true,
    defaultValue: typedAt(answer, name, otherwise),
    error: problemAt(answer, name, words),
  })
  const typed = typedAt(answer, 'do')
  return (
    <>
      <details className="mt" open={typed === 'link'}>
        <summary className="btn btn-small btn-wide">{t('people.link_title')}</summary>
        <form method="post" className="stack-s mt">
          <TextField {...field('identifier')} label={t('account.identifier')} hint={t('people.link_hint')} maxLength={254} />
          <Button name="do" value="link">
            {t('people.link')}
          </Button>
        </form>
      </details>
      <details className="mt" open={typed === 'open'}>
        <summary className="btn btn-small btn-wide">{t('people.open_title')}</summary>
        <form method="post" className="stack-s mt">
          <TextField {...field('person', contactName ?? '')} label={t('account.your_name')} maxLength={120} />
          <TextField {...field('login')} label={t('account.identifier')} hint={t('people.open_hint')} maxLength={254} />
          <input type="hidden" name="_key" value={formKey} />
          <Button name="do" value="open">
            {t('people.open')}
          </Button>
        </form>
      </details>
    </>
  )
}
