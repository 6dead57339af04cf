import { Fragment, type ReactNode } from 'react'
import { Facts, type Fact } from '../facts/facts'
import { Band } from '../icons/band'
import { Mark } from '../icons/mark'
import { HOUSE_NAME } from '../shell/parts'

type SheetProps = { title: ReactNode; facts: readonly Fact[]; house?: readonly string[]; level?: 1 | 3; children: ReactNode }

/** An A4 page, on screen and on paper; always light. */
export function Sheet({ title, facts, house = [], level = 1, children }: SheetProps) {
  const Heading = level === 1 ? 'h1' : 'h3'
  return (
    <article className="sheet" data-theme="light">
      <Band craft="anyaman" />
      <header className="sheet-head">
        <div className="brand">
          <Mark />
          <span>{HOUSE_NAME}</span>
        </div>
        <address>
          <Lines lines={house} />
        </address>
      </header>
      <div className="sheet-title">
        <Heading className="sheet-name">{title}</Heading>
        <Facts facts={facts} />
      </div>
      {children}
    </article>
  )
}

/** Not printed: leads back and out of the document. */
export function DocBar({ children }: { children: ReactNode }) {
  return <div className="doc-bar">{children}</div>
}

type SheetPartiesProps = {
  level?: 2 | 4
  parties: readonly { title: string; name: ReactNode; lines: readonly ReactNode[] }[]
}

export function SheetParties({ level = 2, parties }: SheetPartiesProps) {
  const Heading = level === 2 ? 'h2' : 'h4'
  return (
    <div className="sheet-parties">
      {parties.map(({ title, name, lines }) => (
        <div key={title}>
          <Heading>{title}</Heading>
          <p>
            <strong>{name}</strong>
            {lines.length > 0 && <br />}
            <Lines lines={lines} />
          </p>
        </div>
      ))}
    </div>
  )
}

/** Terms, two beside each other. */
export function SheetColumns({ children }: { children: ReactNode }) {
  return <div className="sheet-cols">{children}</div>
}

type SheetFootProps = { signatures: readonly { for: string; who: ReactNode }[]; children?: ReactNode }

/** Room to sign, and what proves the document. */
export function SheetFoot({ signatures, children }: SheetFootProps) {
  return (
    <footer className="sheet-foot">
      {signatures.map((signature) => (
        <div key={signature.for} className="sheet-sign">
          <p>{signature.for}</p>
          <span />
          <p>{signature.who}</p>
        </div>
      ))}
      <div className="sheet-verify">{children}</div>
    </footer>
  )
}

function Lines({ lines }: { lines: readonly ReactNode[] }) {
  return lines.map((line, at) => (
    <Fragment key={at}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ))
}
