import { crafts } from '#app/domain/people/producer'
import { type Audience, nobody } from '#app/domain/supply/audience'
import { allTypedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { Check } from '#app/ui/field/choices'
import { Panel } from '#app/ui/panel/panel'
import type { AudienceReach } from '#db/queries/call-audiences.server'
import type { People } from './sheet'

type AudiencePanelProps = {
  sheet: People
  /** Who was asked before; a new call goes to the whole craft. */
  asked?: Audience
  answer: unknown
  reach: AudienceReach | null
  error: string | undefined
}

/** Facets that narrow each other, names besides them, and a count before anything is sent. */
export function AudiencePanel({ sheet, asked, answer, reach, error }: AudiencePanelProps) {
  const { t, number } = useWords()
  const { standard, facets, makers } = sheet
  const before = asked ?? { ...nobody, crafts: [standard.craft] }
  const chosen = (name: keyof Audience) => new Set(allTypedAt(answer, name, before[name]))
  const [inCrafts, inRegencies, inClusters, byName] = [
    chosen('crafts'),
    chosen('regencies'),
    chosen('clusters'),
    chosen('producerIds'),
  ]
  return (
    <Panel
      id="audience"
      title={t('supply.who')}
      foot={
        <div className="row row-between">
          <Reach reach={reach} unit={t(`unit.${standard.unit}`)} />
          <Button size="small" name="do" value="count" icon="refresh-cw">
            {t('supply.count_again')}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="t-s soft">{t('supply.who_hint')}</p>
        {error && (
          <p className="t-bad" role="alert">
            {error}
          </p>
        )}
        <Facet
          title={t('supply.crafts')}
          name="crafts"
          chosen={inCrafts}
          options={crafts.map((craft) => ({ value: craft, text: t(`craft.${craft}`) }))}
        />
        <Facet
          title={t('supply.regencies')}
          name="regencies"
          chosen={inRegencies}
          options={facets.regencies.map(({ value, makers: count }) => ({ value, text: value, end: number(count) }))}
        />
        <Facet
          title={t('supply.clusters')}
          name="clusters"
          chosen={inClusters}
          options={facets.clusters.map(({ value, makers: count }) => ({ value, text: value, end: number(count) }))}
        />
        <details open={byName.size > 0}>
          <summary className="btn btn-small">{t('supply.by_name')}</summary>
          <Facet
            title={t('supply.by_name')}
            hidden
            name="producerIds"
            chosen={byName}
            options={makers.map((maker) => ({
              value: maker.id,
              text: [maker.name, maker.village ?? maker.regency].join(', '),
              end: number(maker.members),
            }))}
          />
        </details>
      </div>
    </Panel>
  )
}

type FacetProps = {
  title: string
  /** The fold above says it already. */
  hidden?: boolean
  name: string
  chosen: ReadonlySet<string>
  options: readonly { value: string; text: string; end?: string }[]
}

function Facet({ title, hidden, name, chosen, options }: FacetProps) {
  if (options.length === 0) return null
  return (
    <fieldset>
      <legend className={hidden ? 'visually-hidden' : 'label'}>{title}</legend>
      {options.map(({ value, text, end }) => (
        <Check key={value} name={name} value={value} checked={chosen.has(value)} end={end}>
          {text}
        </Check>
      ))}
    </fieldset>
  )
}

function Reach({ reach, unit }: { reach: AudienceReach | null; unit: string }) {
  const { t, number } = useWords()
  if (!reach) return <span />
  if (reach.makers === 0) return <strong role="status">{t('supply.reach_nobody')}</strong>
  return (
    <p role="status">
      <strong>{t('supply.reach', { count: reach.makers, perMonth: number(reach.perMonth), unit })}</strong>
      {reach.withoutRate > 0 && <>; {t('supply.reach_unknown', { count: reach.withoutRate })}</>}
    </p>
  )
}
