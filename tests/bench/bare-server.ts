import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/** The least a server can do: the bytes of a file, over and over. Prints its port as the house does. */
const body = readFileSync(process.argv[2] ?? '')
const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length }
const server = createServer((_, response) => response.writeHead(200, headers).end(body))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`{"port":${typeof address === 'object' && address ? address.port : 0}}\n`)
})
