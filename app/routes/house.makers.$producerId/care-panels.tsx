import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { SelectField } from '#app/ui/field/select-field'
import { TextField } from '#app/ui/field/text-field'
import { Panel } from '#app/ui/panel/panel'

type OfficerPanelProps = {
  officerId: string | null
  officerName: string | null
  officers: readonly { id: string; name: string }[]
  mayAssign: boolean
  answer: unknown
}

/** Who goes there and answers for the maker where there is no phone. */
export function OfficerPanel({ officerId, officerName, officers, mayAssign, answer }: OfficerPanelProps) {
  const words = useWords()
  const { t } = words
  const gone = officerId !== null && !officers.some(({ id }) => id === officerId)
  return (
    <Panel id="officer" title={t('people.officer')}>
      {!mayAssign && <p>{officerName ?? t('people.no_officer')}</p>}
      {mayAssign && gone && <p className="t-warn mb">{t('people.officer_gone', { name: officerName ?? '' })}</p>}
      {mayAssign && (
        <form key={officerId} method="post" className="stack">
          <SelectField
            name="officerId"
            label={t('people.who_goes_there')}
            hint={t('people.officer_hint')}
            defaultValue={typedAt(answer, 'officerId', gone ? '' : (officerId ?? ''))}
            error={problemAt(answer, 'officerId', words)}
            options={[
              { value: '', text: t('people.no_officer') },
              ...officers.map(({ id, name }) => ({ value: id, text: name })),
            ]}
          />
          <input type="hidden" name="seen" value={officerId ?? ''} />
          <Button name="do" value="officer">
            {t('people.save_officer')}
          </Button>
        </form>
      )}
    </Panel>
  )
}

type ClusterPanelProps = { cluster: string | null; clusters: readonly string[]; mayAssign: boolean; answer: unknown }

export function ClusterPanel({ cluster, clusters, mayAssign, answer }: ClusterPanelProps) {
  const words = useWords()
  const { t } = words
  return (
    <Panel id="cluster-panel" title={t('people.cluster')}>
      {mayAssign ? (
        <form key={cluster} method="post" className="stack">
          <TextField
            name="cluster"
            label={t('people.cluster_name')}
            hint={t('people.cluster_hint')}
            optional={t('ui.optional')}
            list="clusters"
            autoComplete="off"
            maxLength={80}
            defaultValue={typedAt(answer, 'cluster', cluster ?? '')}
            error={problemAt(answer, 'cluster', words)}
          />
          <datalist id="clusters">
            {clusters.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <input type="hidden" name="seen" value={cluster ?? ''} />
          <Button name="do" value="cluster">
            {t('people.save_cluster')}
          </Button>
        </form>
      ) : (
        <p>{cluster ?? t('people.no_cluster')}</p>
      )}
    </Panel>
  )
}
