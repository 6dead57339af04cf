import { multiply, rupiah, sum } from '#app/domain/shared/money'
import { useWords } from '#app/i18n/use-words'
import { Facts } from '../facts/facts'
import { type CountedLine, lineName, type NamedLine } from './line-words'

type SummedLine = NamedLine & CountedLine & { priceMinor: number | null }

/** What the list comes to at the prices of the catalogue; goods without one are said to be without. */
export function ListSum({ lines }: { lines: readonly SummedLine[] }) {
  const words = useWords()
  const { t, money, number } = words
  // What a sample costs is said in the answer: one piece is not made at the price of many.
  const amounts = lines.map(({ priceMinor, pieces, sample }) =>
    priceMinor === null || sample === 1 ? undefined : multiply(rupiah(priceMinor), pieces),
  )
  const priced = amounts.filter((amount) => amount !== undefined)
  const facts = lines.map((line, at) => {
    const amount = amounts[at]
    return {
      term: `${lineName(line, words)} × ${number(line.pieces)}`,
      value: amount ? money(amount) : t('inquiry.price_to_ask'),
    }
  })
  const total = { term: t('inquiry.at_list_price'), value: money(sum(priced, 'IDR')), total: true }
  return (
    <>
      <Facts end lines facts={priced.length > 0 ? [...facts, total] : facts} />
      <p className="t-s soft">{t('inquiry.not_binding')}</p>
    </>
  )
}
