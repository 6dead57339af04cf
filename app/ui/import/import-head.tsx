import { type ImportState, type ImportStep, importSteps } from '#app/domain/imports/import-states'
import { useWords } from '#app/i18n/use-words'
import { Crumbs } from '../crumbs/crumbs'
import { DeskHead } from '../shell/staff-shell'
import { Tabs } from '../tabs/tabs'
import { Tag } from '../tag/tag'

export const importTones = {
  staged: 'note',
  committing: 'warn',
  committed: 'good',
  undone: 'warn',
  discarded: 'line',
} as const satisfies Record<ImportState, string>

/** What a page tells of the list it is about. */
export type ShownBatch = { id: string; state: ImportState; fileName: string; sheet: string; sender: string | null }

type Props = { batch: ShownBatch; now: ImportStep | undefined }

/** Which list this is, how far it has come, and the pages of the wizard: each can be gone back to while it is staged. */
export function ImportHead({ batch, now }: Props) {
  const { t } = useWords()
  const steps = importSteps.map((step, at) => ({
    href: `/house/imports/${batch.id}/${step}`,
    label: `${at + 1}. ${t(`importing.step.${step}`)}`,
    current: step === now,
  }))
  return (
    <>
      <Crumbs
        label={t('ui.breadcrumb')}
        items={[{ href: '/house/imports', label: t('importing.title') }]}
        here={batch.fileName}
      />
      <DeskHead
        title={batch.fileName}
        meta={
          <>
            <Tag tone={importTones[batch.state]}>{t(`importing.state.${batch.state}`)}</Tag>{' '}
            {[batch.sheet, batch.sender].filter(Boolean).join(' · ')}
          </>
        }
      />
      {batch.state === 'staged' && <Tabs label={t('importing.steps')} items={steps} />}
    </>
  )
}
