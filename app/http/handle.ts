import type { UIMatch } from '@remix-run/react'
import type { Room } from '#app/ui/shell/chrome'

/** `bare` has no shell around it: print views. */
export type RouteRoom = Room | 'bare'

export const sections = [
  'inbox',
  'review',
  'calls',
  'standing',
  'calendar',
  'field',
  'makers',
  'centres',
  'plans',
  'quotes',
  'rates',
  'orders',
  'products',
  'standards',
  'vocabulary',
  'motifs',
  'imports',
  'help',
  'staff',
  'outbox',
] as const
export type Section = (typeof sections)[number]

/** What a route says of itself; the deepest one that says it decides. */
export type RouteHandle = {
  room: RouteRoom
  /** Asks for React in the browser. Public pages and the producers' never do. */
  hydrate?: true
  /** The entry of the main navigation this page belongs to, where its path does not say it. */
  nav?: Section
  /** Everybody may find it: search engines are told its address. */
  indexed?: true
  /** The narrow navigation, for screens that are a tool. */
  rail?: true
}

export type Frame = { room: RouteRoom; hydrate: boolean; indexed: boolean; nav: Section | undefined; rail: boolean }

function isHandle(handle: unknown): handle is RouteHandle {
  return typeof handle === 'object' && handle !== null && 'room' in handle
}

/** How the page in view is to be framed; a page that says nothing stands in the shop. */
export function frameOf(matches: readonly Pick<UIMatch, 'handle'>[]): Frame {
  const handles = matches.map((match) => match.handle).filter(isHandle)
  const deepest = handles.at(-1)
  return {
    room: deepest?.room ?? 'shop',
    hydrate: deepest?.hydrate ?? false,
    indexed: deepest?.indexed ?? false,
    nav: deepest?.nav,
    rail: deepest?.rail ?? false,
  }
}
