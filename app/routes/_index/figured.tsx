import { useWords } from '#app/i18n/use-words'
import { Figures } from '#app/ui/facts/facts'
import { Cloth } from '#app/ui/weave/cloth'
import type { PooledStandard } from './pooled-standard'

const shown = ['makers', 'hands', 'villages', 'products', 'orders'] as const

type Props = { figures: Record<(typeof shown)[number], number>; standard: PooledStandard | undefined }

const mostLabels = 4

/** What stands in the books, and the standard most makers share, as cloth. */
export function Figured({ figures, standard }: Props) {
  const { t, number, language } = useWords()
  const known = shown.filter((figure) => figures[figure] > 0)
  if (known.length === 0) return null
  const name = standard && (language === 'id' ? standard.name_id : standard.name_en)
  const text = name && t('home.pooled_text', { name })
  return (
    <section className="wrap anatomy" aria-labelledby="anatomy-h">
      <div className="anatomy-text">
        <h2 id="anatomy-h" className="h-small">
          {t(standard ? 'home.pooled_title' : 'home.figures_title')}
        </h2>
        {text && <p>{text}</p>}
      </div>
      <Figures
        figures={known.map((figure) => ({
          what: t(`home.figure.${figure}`, { count: figures[figure] }),
          figure: number(figures[figure]),
        }))}
      />
      {standard && (
        <div className="anatomy-cloth">
          <Cloth
            label={text ?? ''}
            stripes={standard.shares.map(({ perYear, name: maker, place }, at) => ({
              amount: perYear,
              title: maker ?? place,
              ...(at < mostLabels && standard.shares.length > 1 && { label: { text: firstPart(place), value: '' } }),
            }))}
          />
        </div>
      )}
    </section>
  )
}

const firstPart = (place: string) => place.split(',', 1)[0] ?? place
