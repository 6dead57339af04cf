import type { ReactNode } from 'react'
import { Icon } from '../icons/icon'

type SearchBarProps = {
  action: string
  label: string
  button: string
  placeholder?: string
  name?: string
  value?: string
  /** Hidden fields that keep the filters while the words change. */
  children?: ReactNode
}

export function SearchBar({ action, label, button, placeholder, name = 'q', value, children }: SearchBarProps) {
  return (
    <form className="cat-search" role="search" action={action}>
      {children}
      <label className="visually-hidden" htmlFor={name}>
        {label}
      </label>
      <Icon name="search" />
      <input id={name} name={name} type="search" defaultValue={value} placeholder={placeholder} />
      <button className="btn btn-primary">{button}</button>
    </form>
  )
}
