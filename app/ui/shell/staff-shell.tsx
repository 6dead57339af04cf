import type { ReactNode } from 'react'
import { ButtonLink } from '../button/button'
import { Flash } from '../flash/flash'
import { Icon } from '../icons/icon'
import { Patterns } from '../icons/patterns'
import { Initials } from '../tag/tag'
import type { StaffChrome } from './chrome'
import { Brand, LanguageSwitch, NavList, SampleNote, SignOut, SkipLink } from './parts'

type StaffShellProps = { chrome: StaffChrome; children: ReactNode }

/** The workbench. */
export function StaffShell({ chrome, children }: StaffShellProps) {
  return (
    <>
      <Patterns />
      <SkipLink label={chrome.words.skip} />
      <div className={chrome.rail ? 'desk desk-rail' : 'desk'}>
        <DeskNav chrome={chrome} />
        <div className="desk-main">
          <SampleNote text={chrome.sampleData} alone />
          <DeskTop chrome={chrome} />
          <main id="main">
            {chrome.flash && (
              <div className="shell-flash">
                <Flash {...chrome.flash} />
              </div>
            )}
            {children}
          </main>
        </div>
      </div>
    </>
  )
}

function DeskNav({ chrome }: { chrome: StaffChrome }) {
  const { viewer, words } = chrome
  return (
    <nav className="desk-nav" aria-label={words.mainNav}>
      <Brand href={chrome.homeHref} />
      <NavList items={chrome.nav} />
      {viewer && (
        <div className="desk-user">
          <Initials name={viewer.name} />
          <a href="/account">
            {viewer.name}
            <small>{viewer.role}</small>
          </a>
          <SignOut label={words.signOut} iconOnly />
        </div>
      )}
    </nav>
  )
}

function DeskTop({ chrome }: { chrome: StaffChrome }) {
  const { search, clock, actions = [] } = chrome
  return (
    <header className="desk-top">
      {search && (
        <form className="desk-search" role="search" aria-label={search.label} action={search.action}>
          <label>
            <span className="visually-hidden">{search.label}</span>
            <Icon name="search" />
            <input type="search" name={search.name} defaultValue={search.value} placeholder={search.placeholder} />
          </label>
        </form>
      )}
      <span className="desk-clock">{clock}</span>
      <LanguageSwitch label={chrome.words.language} languages={chrome.languages} />
      {actions.map(({ href, label, icon }) => (
        <ButtonLink key={href} href={href} size="small" icon={icon}>
          {label}
        </ButtonLink>
      ))}
    </header>
  )
}

type DeskHeadProps = { title: ReactNode; meta?: ReactNode; children?: ReactNode }

/** Title of a workbench page, with its actions at the far side. */
export function DeskHead({ title, meta, children }: DeskHeadProps) {
  return (
    <div className="desk-head">
      <div>
        <h1>{title}</h1>
        {meta && <div className="desk-meta">{meta}</div>}
      </div>
      {children && <div className="row">{children}</div>}
    </div>
  )
}
