import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { publicPage } from '#app/http/public-page'

type Page = {
  loader?: (args: LoaderFunctionArgs) => Promise<Response> | Response
  action?: (args: ActionFunctionArgs) => Promise<Response> | Response
}

const html = (body: string, headers: HeadersInit = {}) =>
  new Response(body, { headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers } })

const long = 'anyaman purun '.repeat(400)

/** Pages as the server sees them, without React: each shows one thing. */
export function samplePages(): ServerBuild {
  let made = 0
  const pages: Record<string, Page> = {
    page: { loader: async ({ context }) => html(`${await context.language()} made ${++made} ${long}`, publicPage()) },
    'page-with-cookie': { loader: () => html(`made ${++made}`, { ...publicPage(), 'Set-Cookie': 'list=1; Path=/' }) },
    'page-with-script': {
      loader: ({ context }) => {
        const policy = { 'Content-Security-Policy': `script-src 'nonce-${context.nonce}'` }
        return html(`made ${++made} ${context.nonce}`, { ...publicPage(), ...policy })
      },
    },
    'gone-page': { loader: () => new Response(`made ${++made}`, { status: 404, headers: publicPage() }) },
    private: { loader: () => html(`private ${long}`) },
    broken: {
      loader: () => {
        throw new Error('a secret detail')
      },
    },
    visitor: { loader: ({ context: { address, requestId } }) => html(JSON.stringify({ address, requestId })) },
    '*': { loader: () => new Response('no such page', { status: 404 }) },
    form: {
      loader: () => html('a form'),
      action: async ({ request }) => {
        const form = await request.formData()
        const parts = [...form].map(([name, value]) => [name, typeof value === 'string' ? value.length : value.size])
        return html(JSON.stringify(Object.fromEntries(parts)))
      },
    },
  }
  return {
    assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: 'sample' },
    assetsBuildDirectory: '',
    entry: { module: { default: () => new Response('no document here', { status: 500 }), handleError: () => undefined } },
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_singleFetch: false,
      v3_throwAbortReason: true,
      unstable_optimizeDeps: false,
    },
    isSpaMode: false,
    mode: 'test',
    publicPath: '/',
    routes: Object.fromEntries(Object.entries(pages).map(([path, page]) => [path, { id: path, path, module: page as never }])),
  } as ServerBuild
}
