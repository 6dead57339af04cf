import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { demoPassword, signIns } from '#db/demo/people'
import { scratch } from './support'

const whoIs = (words: string) => {
  const found = signIns.find((one) => one.as.startsWith(words))
  if (!found) throw new Error(`nobody signs in as ${words}`)
  return found.identifier
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  return typeof address === 'object' && address ? address.port : 0
}

/** The house with its sample data, as `npm run demo` opens it, in a process and folder of its own. */
export async function sampleHouse() {
  const { folder, remove } = await scratch()
  const port = await freePort()
  // It keeps its data below the folder it is started in.
  const child = spawn(process.execPath, [resolve('build/cli/demo.js')], {
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const origin = await new Promise<string>((opened, reject) => {
    let text = ''
    child.once('exit', () => reject(new Error(`the sample house did not open: ${text}`)))
    child.stdout.on('data', (bytes: Buffer) => {
      text += bytes.toString()
      const address = /is open at (http:\S+)/.exec(text)
      if (address?.[1]) opened(address[1])
    })
  })

  const bytes = async (path: string, cookie = '') => {
    const answer = await fetch(origin + path, { headers: { cookie, 'accept-language': 'id' } })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    return Buffer.from(await answer.arrayBuffer())
  }
  const get = async (path: string, cookie = '') => (await bytes(path, cookie)).toString()
  return {
    bytes,
    get,
    signIns: { producer: whoIs('producer'), buyer: whoIs('buyer') },
    async firstLink(path: string, link: RegExp, cookie = ''): Promise<string> {
      const found = link.exec(await get(path, cookie))?.[1]
      if (!found) throw new Error(`${path} leads nowhere like ${link.source}`)
      return found
    },
    async signIn(identifier: string): Promise<string> {
      const body = new URLSearchParams({ identifier, password: demoPassword })
      const answer = await fetch(`${origin}/sign-in`, { method: 'POST', body, headers: { origin }, redirect: 'manual' })
      return answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';', 1)[0])
        .join('; ')
    },
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      await remove()
    },
  }
}
