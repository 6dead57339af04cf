import { unitsFor, everyUnit } from '#app/domain/inquiries/line-units'
import { pictureUrl } from '#app/domain/pictures/picture-files'
import { problemAt, typedAt } from '#app/http/problems'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button/button'
import { TextArea } from '#app/ui/field/text-field'
import { Icon } from '#app/ui/icons/icon'
import { AmountFields } from '#app/ui/inquiry/amount-fields'
import { lineAmountWords, lineName } from '#app/ui/inquiry/line-words'
import type { InquiryLine } from '#db/queries/inquiry-lines.server'

/** One kind of goods on the list: how many, what is to be different, and what to know about it. */
export function ListLine({ line, answer }: { line: InquiryLine; answer: unknown }) {
  const words = useWords()
  const { t } = words
  const name = lineName(line, words)
  const prefix = `lines.${line.id}.`
  const problem = (field: string) => problemAt(answer, prefix + field, words)
  return (
    <li className="line-item">
      <div className="line-pic">
        {line.picture ? (
          <img src={pictureUrl(line.picture, 320)} width="96" height="96" alt="" loading="lazy" />
        ) : (
          <Icon name="package" size="xl" />
        )}
      </div>
      <div className="line-main">
        <div className="row row-between row-nowrap row-top">
          <h3>
            {line.slug && line.goodsState === 'published' ? <a href={`/catalogue/${line.slug}`}>{name}</a> : name}
            {line.base === null && <small>{t('inquiry.other_name')}</small>}
          </h3>
          <Button look="quiet" size="small" icon="trash-2" name="remove" value={line.id}>
            {t('inquiry.remove')}
            <span className="visually-hidden"> {name}</span>
          </Button>
        </div>
        <div className="line-fields">
          <AmountFields
            prefix={prefix}
            quantity={typedAt(answer, `${prefix}quantity`, String(line.quantity))}
            unit={typedAt(answer, `${prefix}unit`, line.unit)}
            units={line.base ? (line.sample === 1 ? [line.base] : unitsFor(line.base)) : everyUnit}
            errors={{ quantity: problem('quantity'), unit: problem('unit') }}
          />
          <div className="line-note">
            <TextArea
              name={`${prefix}wish`}
              label={line.base === null ? t('inquiry.description') : t('inquiry.wish')}
              optional={line.base === null ? undefined : t('inquiry.wish_hint')}
              rows={line.base === null ? 3 : 1}
              maxLength={1000}
              defaultValue={typedAt(answer, `${prefix}wish`, line.description ?? '')}
              error={problem('wish')}
            />
          </div>
        </div>
        <LineNotes line={line} />
      </div>
    </li>
  )
}

function LineNotes({ line }: { line: InquiryLine }) {
  const words = useWords()
  const { t } = words
  const isGone = line.goodsState !== null && line.goodsState !== 'published'
  const isFew = line.sample === 0 && line.least !== null && line.pieces < line.least
  const base = t(`unit.${line.base ?? 'piece'}`)
  return (
    <>
      {line.pieces !== line.quantity && <p className="line-cap">{lineAmountWords(line, words)}</p>}
      {isGone && (
        <p className="line-cap t-warn">
          <Icon name="triangle-alert" />
          {t('inquiry.goods_gone')}
        </p>
      )}
      {isFew && (
        <p className="line-cap t-warn">
          <Icon name="triangle-alert" />
          {t('inquiry.below_least', { least: line.least ?? 0, unit: base })}
        </p>
      )}
    </>
  )
}
