import { createContext, useContext } from 'react'

/**
 * Markup that is handed on as it is, beside Remix's data: that would write it into JSON and read it back three times
 * for a page. For pages that ship no script only; a browser could not draw it again.
 */
export type Drawing = {
  /** Parts of the page that a loader drew, or had drawn before. */
  parts: Record<string, string>
  /** The finished page. */
  page?: string
}

export const DrawnParts = createContext<Drawing['parts']>({})

export function useDrawnPart(name: string): string {
  return useContext(DrawnParts)[name] ?? ''
}
