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

export type FacetOption = { value: string; text: string; count?: string; checked?: boolean }

type FacetProps = { title: string; open?: boolean } & (
  | { name: string; options: readonly FacetOption[]; more?: { title: string; options: readonly FacetOption[] } | undefined }
  | { children: ReactNode }
)

export function Facet({ title, open, ...content }: FacetProps) {
  return (
    <details className="facet" open={open}>
      <summary>
        {title}
        <Icon name="chevron-down" />
      </summary>
      {'options' in content ? (
        <>
          <FacetOptions name={content.name} options={content.options} />
          {content.more && (
            <details className="facet-more">
              <summary>{content.more.title}</summary>
              <FacetOptions name={content.name} options={content.more.options} />
            </details>
          )}
        </>
      ) : (
        <div className="facet-range field">{content.children}</div>
      )}
    </details>
  )
}

function FacetOptions({ name, options }: { name: string; options: readonly FacetOption[] }) {
  return (
    <ul>
      {options.map(({ value, text, count, checked }) => (
        <li key={value}>
          <Check name={name} value={value} checked={checked} end={count}>
            {text}
          </Check>
        </li>
      ))}
    </ul>
  )
}
