import { json, type LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { flashed, flashForgotten } from './http/flash.server'
import { type Frame, frameOf } from './http/handle'
import { linesOnList, rememberLanguage } from './http/visitor.server'
import { translator } from './i18n'
import { useNonce } from './ui/house/nonce'
import { publicUrl } from './env.server'
import type { FrameData } from './ui/house/chrome'
import { FoundBy } from './ui/house/found-by'
import { HouseShell } from './ui/house/house-shell'
import { ProblemScreen, titleOfProblem } from './ui/house/problem-screen'
import { roomClass } from './ui/shell/chrome'
import makerStyles from './ui/styles/maker.css?url'
import shopStyles from './ui/styles/shop.css?url'
import staffStyles from './ui/styles/staff.css?url'

const stylesOf = {
  shop: shopStyles,
  buyer: shopStyles,
  document: shopStyles,
  bare: shopStyles,
  maker: makerStyles,
  staff: staffStyles,
}

export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const t = translator(data?.language ?? 'id')
  return [{ title: error ? `${t(titleOfProblem(error))} · ${t('house.name')}` : t('house.name') }]
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, env, requestId } = context
  const [actor, language, listCount] = await Promise.all([context.actor(), context.language(), linesOnList(db, request)])
  if (actor && actor.language !== language) await rememberLanguage(context, actor, language)
  const flash = flashed(request)
  const viewer = actor && {
    name: actor.name,
    roles: actor.roles,
    isProducer: actor.producerIds.length > 0,
    isBuyer: actor.buyerIds.length > 0,
  }
  const data = {
    language,
    origin: publicUrl(env),
    requestId,
    listCount,
    viewer: viewer ?? null,
    flash: flash ?? null,
    sampleData: env.SAMPLE_DATA === '1',
  }
  return json(data, flash && { headers: { 'Set-Cookie': flashForgotten } })
}

export default function House() {
  const data = useLoaderData<typeof loader>()
  const frame = frameOf(useMatches())
  return (
    <Page frame={frame} language={data.language} origin={data.origin}>
      <HouseShell frame={frame} data={data}>
        <Outlet />
      </HouseShell>
    </Page>
  )
}

/** What is on the first screen; makers' phones never load the display face. */
const fontsOf = (room: Frame['room']) => (room === 'maker' || room === 'staff' ? ['jakarta'] : ['jakarta', 'petrona'])

const nobody: FrameData = { viewer: null, listCount: 0, sampleData: false, flash: null }

export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>('root')
  const error = useRouteError()
  const asked = frameOf(useMatches())
  // Whoever may not enter a room is not shown its doors; a page that broke runs no scripts.
  const outside = asked.room === 'bare' || (isRouteErrorResponse(error) && error.status === 403)
  const frame: Frame = { ...asked, room: outside ? 'shop' : asked.room, hydrate: false, indexed: false }
  return (
    <Page frame={frame} language={data?.language ?? 'id'} origin="">
      <HouseShell frame={frame} data={(data as FrameData | undefined) ?? nobody}>
        <ProblemScreen error={error} requestId={data?.requestId ?? ''} inShop={frame.room === 'shop'} />
      </HouseShell>
    </Page>
  )
}

type PageProps = { frame: Frame; language: 'id' | 'en'; origin: string; children: ReactNode }

function Page({ frame, language, origin, children }: PageProps) {
  const nonce = useNonce()
  const { pathname } = useLocation()
  const { room } = frame
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#182b4e" />
        <Meta />
        <FoundBy origin={origin} path={pathname} language={language} indexed={frame.indexed} />
        <link rel="icon" href="/img/mark.svg" type="image/svg+xml" />
        {fontsOf(room).map((font) => (
          <link key={font} rel="preload" href={`/fonts/${font}.woff2`} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <Links />
        <link rel="stylesheet" href={stylesOf[room]} />
      </head>
      <body className={roomClass[room === 'bare' ? 'document' : room]}>
        {children}
        {frame.hydrate && <ScrollRestoration nonce={nonce} />}
        {frame.hydrate && <Scripts nonce={nonce} />}
      </body>
    </html>
  )
}
