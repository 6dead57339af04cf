import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react'
import { classes } from '../classes'
import { Icon } from '../icons/icon'
import type { IconName } from '../icons/icons'

export type ButtonLook = {
  look?: 'primary' | 'good' | 'danger' | 'quiet'
  size?: 'small' | 'big'
  wide?: boolean
  icon?: IconName
  iconAfter?: IconName
  children: ReactNode
}

type ButtonProps = ButtonLook & { busy?: boolean } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'>
type ButtonLinkProps = ButtonLook & { href: string } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className' | 'style'>
type GoProps = { href: string; children: ReactNode }

const buttonClass = ({ look, size, wide }: Pick<ButtonLook, 'look' | 'size' | 'wide'>) =>
  classes('btn', look && `btn-${look}`, size && `btn-${size}`, wide && 'btn-wide')

/** One primary button a screen. A form's button submits unless told otherwise. */
export function Button({ look, size, wide, icon, iconAfter, busy, children, ...rest }: ButtonProps) {
  return (
    <button {...rest} className={buttonClass({ look, size, wide })} aria-busy={busy || undefined}>
      {icon && !busy && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </button>
  )
}

export function ButtonLink({ look, size, wide, icon, iconAfter, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={buttonClass({ look, size, wide })}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </a>
  )
}

/** A link that leads on, with its arrow. */
export function Go({ href, children }: GoProps) {
  return (
    <a className="go" href={href}>
      {children}
      <Icon name="arrow-right" />
    </a>
  )
}

/** Enter presses a form's first button: where that would be a minus or a Remove, put this one before it. */
export function SafeSubmit({
  children,
  ...rest
}: Pick<ButtonHTMLAttributes<HTMLButtonElement>, 'name' | 'value'> & { children: ReactNode }) {
  return (
    <button {...rest} className="visually-hidden" tabIndex={-1}>
      {children}
    </button>
  )
}
