import type { ReactNode } from 'react'
import { Icon } from '../icons/icon'
import { Check } from '../field/choices'

type FacetsProps = {
  action: string
  title: string
  close: string
  /** The button that applies what is ticked. */
  button: string
  children: ReactNode
}

/** Beside the list on a wide screen; on a phone `#filters` opens it over the page and `#results` closes it. */
export function Facets({ action, title, close, button, children }: FacetsProps) {
  return (
    <aside id="filters" className="facets" aria-label={title}>
      <form action={action}>
        <div className="facets-head">
          <h2>{title}</h2>
          <a className="tool" href="#results" aria-label={close}>
            <Icon name="x" />
          </a>
        </div>
        {children}
        <div className="facets-foot">
          <button className="btn btn-primary btn-wide">{button}</button>
        </div>
      </form>
    </aside>
  )
}

/** One question of the form, folded away or open. */
export function Facet({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="facet" open={open}>
      <summary>
        {title}
        <Icon name="chevron-down" />
      </summary>
      {children}
    </details>
  )
}

type OptionProps = { name: string; value: string; text: string; count: string; checked: boolean }

/** A line of a facet's list. */
export function FacetOption({ name, value, text, count, checked }: OptionProps) {
  return (
    <li>
      <Check name={name} value={value} checked={checked} end={count}>
        {text}
      </Check>
    </li>
  )
}

/** The lines, drawn before; rarer ones behind a fold of their own. */
export function FacetOptions({ options, more }: { options: string; more?: { title: string; options: string } | undefined }) {
  return (
    <>
      <ul dangerouslySetInnerHTML={{ __html: options }} />
      {more && (
        <details className="facet-more">
          <summary>{more.title}</summary>
          <ul dangerouslySetInnerHTML={{ __html: more.options }} />
        </details>
      )}
    </>
  )
}
