import { json, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import type { RouteHandle } from '#app/http/handle'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Kit } from '#app/ui/kit/kit'
import { kitSections, type KitWords } from '#app/ui/kit/section'
import kitStyles from '#app/ui/styles/kit.css?url'

export const handle: RouteHandle = { room: 'staff', hydrate: true }

export const meta = title('kit.title')

/** The page shows parts of rooms whose styles the workbench does not load. */
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: kitStyles }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context, 'house.read')
  return json({})
}

export default function KitPage() {
  const { t } = useWords()
  const sections = Object.fromEntries(kitSections.map((section) => [section, t(`kit.${section}`)]))
  return <Kit words={{ ...sections, title: t('kit.title'), lead: t('kit.lead') } as KitWords} />
}
