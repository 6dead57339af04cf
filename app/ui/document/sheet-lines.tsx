import type { ReactNode } from 'react'

type SheetLine = { goods: ReactNode; note?: ReactNode; hs?: string; pieces: string; each: string; amount: string }
type SheetSum = { what: ReactNode; amount: string; grand?: boolean }

type SheetLinesProps = {
  caption: string
  heads: { number: string; goods: string; hs: string; pieces: string; each: string; amount: string }
  lines: readonly SheetLine[]
  sums: readonly SheetSum[]
}

/** The goods of a quote or invoice, with what is added below them. A phone leaves out the column of HS codes. */
export function SheetLines({ caption, heads, lines, sums }: SheetLinesProps) {
  return (
    <table className="table sheet-lines">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads.number}</th>
          <th scope="col">{heads.goods}</th>
          <th scope="col" className="hs">
            {heads.hs}
          </th>
          <HeadNumber>{heads.pieces}</HeadNumber>
          <HeadNumber>{heads.each}</HeadNumber>
          <HeadNumber>{heads.amount}</HeadNumber>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ goods, note, hs, pieces, each, amount }, at) => (
          <tr key={at}>
            <td>{at + 1}</td>
            <td>
              <strong>{goods}</strong>
              {note && <small>{note}</small>}
            </td>
            <td className="hs">{hs}</td>
            <td className="n">{pieces}</td>
            <td className="n">{each}</td>
            <td className="n">{amount}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {sums.map(({ what, amount, grand }, at) => (
          <tr key={at} className={grand ? 'grand' : undefined}>
            <td className="hs" />
            <th scope="row" colSpan={4}>
              {what}
            </th>
            <td className="n">{amount}</td>
          </tr>
        ))}
      </tfoot>
    </table>
  )
}

function HeadNumber({ children }: { children: ReactNode }) {
  return (
    <th scope="col" className="n">
      {children}
    </th>
  )
}
