import { allTypedAt, problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Choices } from '#app/ui/field/choices'
import { DayField, TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'
import { Tag } from '#app/ui/tag/tag'

type Permission = {
  id: string
  producer_id: string
  makerName: string
  regency: string
  terms: string
  terms_en: string | null
  until_day: string | null
  ended_at: string | null
  ended_reason: string | null
}
type Maker = { id: string; name: string; regency: string; carries: unknown }
type Props = {
  permissions: readonly Permission[]
  makers: readonly Maker[]
  mayPermit: boolean
  formKey: string
  answer: unknown
}

const mostOpen = 8

/** Which makers may use it, on what terms and until when; those whose permission ended stay written. */
export function PermissionsPanel({ permissions, makers, mayPermit, formKey, answer }: Props) {
  const { t } = useWords()
  const live = permissions.filter(({ ended_at }) => ended_at === null).length
  return (
    <Panel id="permissions" title={t('motifs.permissions')}>
      <div className="stack">
        {permissions.length === 0 && <p className="soft">{t('motifs.permissions_none')}</p>}
        <details open={permissions.length <= mostOpen}>
          <summary className="btn btn-small">{t('motifs.permitted_makers', { count: live })}</summary>
          <ul className="stack-s mt">
            {permissions.map((permission) => (
              <li key={permission.id}>
                <Permitted permission={permission} />
                {mayPermit && permission.ended_at === null && <End permission={permission} answer={answer} />}
              </li>
            ))}
          </ul>
        </details>
        {mayPermit && makers.length > 0 && <Permit makers={makers} formKey={formKey} answer={answer} />}
      </div>
    </Panel>
  )
}

function Permitted({ permission }: { permission: Permission }) {
  const { t, language, day, instant } = useWords()
  const { producer_id, makerName, regency, until_day, ended_at, ended_reason } = permission
  const terms = (language === 'en' ? permission.terms_en : null) ?? permission.terms
  return (
    <>
      <a href={`/house/makers/${producer_id}`}>{makerName}</a>, {regency}{' '}
      {ended_at ? (
        <Tag tone="line">{t('motifs.ended', { at: instant(ended_at) })}</Tag>
      ) : (
        <Tag tone="good">{until_day ? t('motifs.until', { day: day(until_day) }) : t('motifs.without_end')}</Tag>
      )}
      <br />
      <small className="muted">{[terms, ended_reason].filter(Boolean).join('. ')}</small>
    </>
  )
}

function End({ permission: { id, makerName }, answer }: { permission: Permission; answer: unknown }) {
  const words = useWords()
  const { t } = words
  const own = typedAt(answer, 'permissionId') === id
  return (
    <details open={own}>
      <summary className="btn btn-small">{t('motifs.permit_end_of', { maker: makerName })}</summary>
      <form method="post" action="?do" className="stack-s mt">
        <input type="hidden" name="permissionId" value={id} />
        <TextField
          id={`end-${id}`}
          name="endReason"
          label={t('motifs.permit_end_reason', { maker: makerName })}
          required
          maxLength={500}
          defaultValue={own ? typedAt(answer, 'endReason') : ''}
          error={own ? problemAt(answer, 'endReason', words) : undefined}
        />
        <Button look="danger" size="small" name="do" value="end">
          {t('motifs.permit_end')}
        </Button>
      </form>
    </details>
  )
}

function Permit({ makers, formKey, answer }: { makers: readonly Maker[]; formKey: string; answer: unknown }) {
  const words = useWords()
  const { t } = words
  return (
    <details open={typedAt(answer, 'do') === 'permit'}>
      <summary className="btn btn-small">{t('motifs.permit_title')}</summary>
      <form method="post" action="?do" className="stack-s mt">
        <input type="hidden" name="_key" value={formKey} />
        <Choices
          name="producerIds"
          kind="checkbox"
          legend={t('motifs.permit_makers')}
          options={makers.map(({ id, name, regency, carries }) => ({
            value: id,
            title: carries ? t('motifs.permit_carries', { maker: name }) : name,
            note: regency,
          }))}
          chosen={allTypedAt(answer, 'producerIds')}
          error={problemAt(answer, 'producerIds', words)}
        />
        <TextField
          name="terms"
          label={t('motifs.permit_terms')}
          hint={t('motifs.permit_terms_hint')}
          required
          maxLength={500}
          defaultValue={typedAt(answer, 'terms')}
          error={problemAt(answer, 'terms', words)}
        />
        <TextField
          name="termsEn"
          label={t('motifs.permit_terms_en')}
          optional={t('ui.optional')}
          maxLength={500}
          defaultValue={typedAt(answer, 'termsEn')}
          error={problemAt(answer, 'termsEn', words)}
        />
        <DayField
          name="until"
          label={t('motifs.permit_until')}
          optional={t('ui.optional')}
          defaultValue={typedAt(answer, 'until')}
          error={problemAt(answer, 'until', words)}
        />
        <Button name="do" value="permit">
          {t('motifs.permit')}
        </Button>
      </form>
    </details>
  )
}
