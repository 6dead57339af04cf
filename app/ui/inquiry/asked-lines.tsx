import { pictureUrl } from '#app/domain/pictures/picture-files'
import { useWords } from '#app/i18n/use-words'
import { Icon } from '../icons/icon'
import { type CountedLine, lineAmountWords, lineName, type NamedLine } from './line-words'

type AskedLine = NamedLine & CountedLine & { id: string; picture: string | null; slug: string | null; goodsState: string | null }

/** What an inquiry asks for, as its buyer sees it. */
export function AskedLines({ lines }: { lines: readonly AskedLine[] }) {
  const words = useWords()
  const { t } = words
  return (
    <ol className="lines">
      {lines.map((line) => {
        const name = lineName(line, words)
        return (
          <li key={line.id} className="line-item">
            <div className="line-pic">
              {line.picture ? (
                <img src={pictureUrl(line.picture, 320)} width="96" height="96" alt="" loading="lazy" />
              ) : (
                <Icon name="package" size="xl" />
              )}
            </div>
            <div className="line-main">
              <h3>
                {line.slug && line.goodsState === 'published' ? <a href={`/catalogue/${line.slug}`}>{name}</a> : name}
                {line.base === null && <small>{t('inquiry.other_name')}</small>}
              </h3>
              <p>{lineAmountWords(line, words)}</p>
              {line.sample === 1 && <p className="soft">{t('inquiry.sample_answer')}</p>}
              {line.description && line.description !== name && <p className="as-typed soft">{line.description}</p>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
