import { createContext, useContext } from 'react'

/** The number once used that lets this page's own scripts run; empty in the browser, which hides it anyway. */
export const Nonce = createContext<string | undefined>(undefined)

export function useNonce(): string | undefined {
  return useContext(Nonce)
}
