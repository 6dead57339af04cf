import { useWords } from '#app/i18n/use-words'
import { Button, ButtonLink } from '#app/ui/button/button'
import { Empty } from '#app/ui/empty/empty'
import { SelectField } from '#app/ui/field/select-field'
import { DeskHead } from '#app/ui/shell/staff-shell'
import type { standardsToCall } from '#db/queries/call-lines.server'

type ChooseStandardProps = {
  standards: Awaited<ReturnType<typeof standardsToCall>>
  /** The form that goes on with it. */
  action: string
  title: string
  meta: string
}

/** A call for stock begins with what is to be made. */
export function ChooseStandard({ standards, action, title, meta }: ChooseStandardProps) {
  const { t, language } = useWords()
  if (standards.length === 0) {
    return (
      <Empty
        icon="ruler"
        title={t('supply.no_standards')}
        action={<ButtonLink href="/house/standards">{t('supply.make_standard')}</ButtonLink>}
      >
        {t('supply.no_standards_hint')}
      </Empty>
    )
  }
  const options = standards.map(({ id, code, nameId, nameEn }) => ({
    value: id,
    text: `${language === 'id' ? nameId : nameEn} (${code})`,
  }))
  return (
    <>
      <DeskHead title={title} meta={meta} />
      <form method="get" action={action} className="stack measure">
        <SelectField name="standard" label={t('supply.choose_standard')} options={options} />
        <div className="row">
          <Button look="primary">{t('supply.use_standard')}</Button>
        </div>
      </form>
    </>
  )
}
