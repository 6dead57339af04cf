import type { LoaderFunctionArgs } from '@remix-run/node'
import { refusalResponse } from '#app/http/refusals.server'

/** Whatever no other page answers to. */
export async function loader({ context }: LoaderFunctionArgs) {
  throw refusalResponse({ code: 'shared.not_found' }, await context.language())
}

export const action = loader

export default function NoSuchPage() {
  return null
}
