import { fileURLToPath } from 'node:url'

type Built = typeof import('./http/server/built')

// The pages and the server around them are one bundle beside this file; it is loaded by its address there.
const here = (path: string) => new URL(path, import.meta.url)
const { createHouseServer, readEnv } = (await import(here('./server/index.js').href)) as Built

const house = await createHouseServer({
  env: settings(),
  clientFolder: fileURLToPath(here('./client')),
  solverWorker: here('./solver-worker.js'),
  listWorker: here('./list-worker.js'),
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void leave(0))
for (const accident of ['unhandledRejection', 'uncaughtException'] as const) {
  process.on(accident, (error: unknown) => {
    house.log.fatal({ err: error }, 'something broke outside of any request')
    void leave(1)
  })
}

async function leave(code: number) {
  await house.close()
  process.exit(code)
}

function settings() {
  try {
    return readEnv()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
