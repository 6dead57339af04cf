import type { ReactNode } from 'react'
import { Flash } from '../flash/flash'
import { Icon } from '../icons/icon'
import { Mark } from '../icons/mark'
import { Patterns } from '../icons/patterns'
import type { MakerChrome } from './chrome'
import { HOUSE_NAME, LanguageSwitch, NavList, SampleNote, SkipLink } from './parts'

type MakerShellProps = { chrome: MakerChrome; children: ReactNode }

/** The producer's phone. A page that ends in a `Dock` hides the navigation: one decision at a time. */
export function MakerShell({ chrome, children }: MakerShellProps) {
  const { back, help, flash, words } = chrome
  return (
    <>
      <Patterns />
      <SkipLink label={words.skip} />
      <header className="m-head">
        {back ? (
          <a className="m-back" href={back.href}>
            <Icon name="arrow-left" />
            {back.label}
          </a>
        ) : (
          <>
            <Mark size={30} />
            <span className="m-brand">{HOUSE_NAME}</span>
          </>
        )}
        {help && (
          <a className="m-help" href={help.href}>
            <Icon name="wa" />
            {help.label}
          </a>
        )}
      </header>
      <SampleNote text={chrome.sampleData} alone />
      <main id="main" className="m-main">
        {flash && <Flash {...flash} />}
        {children}
      </main>
      <MakerFoot chrome={chrome} />
      <nav className="m-nav" aria-label={words.mainNav}>
        <NavList items={chrome.nav} />
      </nav>
    </>
  )
}

function MakerFoot({ chrome }: { chrome: MakerChrome }) {
  return (
    <footer className="m-foot">
      {chrome.viewer && <a href="/account">{chrome.viewer.name}</a>}
      <LanguageSwitch label={chrome.words.language} languages={chrome.languages} />
      {chrome.viewer && (
        <form method="post" action="/sign-out">
          <button>{chrome.words.signOut}</button>
        </form>
      )}
    </footer>
  )
}

/** Stays at the thumb. Buttons in it may belong to a form above by `form="…"`. */
export function Dock({ children }: { children: ReactNode }) {
  return <div className="m-dock">{children}</div>
}

type StepsProps = { label: string; steps: readonly string[]; now: number }

/** Where a producer is in a task of several pages; `now` counts from 0. */
export function MakerSteps({ label, steps, now }: StepsProps) {
  return (
    <ol className="m-steps" aria-label={label}>
      {steps.map((step, at) => (
        <li key={step} className={at < now ? 'is-done' : at === now ? 'is-now' : undefined}>
          <span className="visually-hidden">{step}</span>
        </li>
      ))}
    </ol>
  )
}
