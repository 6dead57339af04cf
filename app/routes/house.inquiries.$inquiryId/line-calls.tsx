import type { CallState } from '#app/domain/supply/call-states'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { Meter } from '#app/ui/meter/meter'
import { Tag } from '#app/ui/tag/tag'
import type { InquiryLine } from '#db/queries/inquiry-lines.server'

export type ShownCall = {
  id: string
  number: string
  state: CallState
  inquiryLineId: string | null
  quantity: number
  buffer: number
  promised: number
}

type LineCallsProps = { line: InquiryLine; name: string; calls: readonly ShownCall[]; mayCall: boolean }

/** The calls for one line and how far the promises reach; a line that is tied may be called for. */
export function LineCalls({ line, name, calls, mayCall }: LineCallsProps) {
  const { t } = useWords()
  return (
    <>
      {calls.map(({ id, number, state, promised, quantity, buffer }) => {
        const needed = quantity + buffer
        const reach = t('inquiry.promised_of', { promised, needed })
        return (
          <p key={id} className="row">
            <a href={`/house/calls/${id}`}>{number}</a>
            <Tag tone={state === 'open' ? 'good' : 'line'}>{t(`supply.state.${state}`)}</Tag>
            <Meter label={reach} part={Math.min(promised, needed)} whole={needed} tone={promised >= needed ? 'good' : 'warn'} />
            <span className="t-s">{reach}</span>
          </p>
        )
      })}
      {mayCall && line.tiedStandardId && (
        <div>
          <ButtonLink
            size="small"
            icon="bell"
            href={`/house/calls/new?line=${line.id}`}
            aria-label={t('inquiry.call_what', { name })}
          >
            {t('inquiry.call_for_supply')}
          </ButtonLink>
        </div>
      )}
    </>
  )
}
