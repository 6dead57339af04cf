import { describe, expect, test } from 'vitest'
import { s3Storage } from '#app/integrations/storage/s3-storage.server'
import { authorization, sha256 } from '#app/integrations/storage/sign-request.server'
import { type BucketAddress, readStorageUrl } from '#app/integrations/storage/storage-address'
import { startS3 } from '#tests/support/s3-server'

const bytes = (text: string) => new TextEncoder().encode(text)
const signatureOf = (header: string) => header.split('Signature=')[1]
const hurried = { tries: 3, waitMs: 1, answerMs: 2_000 }

/** From "Signature calculations for the Authorization header" in the S3 API reference, and the Signature V4 test suite. */
describe('signing, as Amazon publishes it', () => {
  const s3 = {
    keyId: 'AKIAIOSFODNN7EXAMPLE',
    secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    region: 'us-east-1',
    service: 's3',
  }
  const host = 'examplebucket.s3.amazonaws.com'
  const common = (payloadHash: string) => ({ host, 'x-amz-content-sha256': payloadHash, 'x-amz-date': '20130524T000000Z' })

  test.each([
    [
      'GET with a range',
      'GET',
      '/test.txt',
      '',
      { range: 'bytes=0-9' },
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ],
    [
      'PUT of a name with a dollar',
      'PUT',
      '/test$file.text',
      'Welcome to Amazon S3.',
      { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    ],
    ['GET of a bare query', 'GET', '/?lifecycle', '', {}, 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
    ['GET of a list', 'GET', '/?max-keys=2&prefix=J', '', {}, '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
  ])('%s', (_, method, path, body, headers, expected) => {
    const payloadHash = sha256(body)
    const request = {
      method,
      url: new URL(`https://${host}${path}`),
      headers: { ...common(payloadHash), ...headers },
      payloadHash,
    }
    expect(signatureOf(authorization(request, s3))).toBe(expected)
  })

  const suite = {
    keyId: 'AKIDEXAMPLE',
    secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
    region: 'us-east-1',
    service: 'service',
  }
  test.each([
    ['get-vanilla', 'GET', '/', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
    ['post-vanilla', 'POST', '/', '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
    [
      'get-vanilla-query-order-key-case',
      'GET',
      '/?Param2=value2&Param1=value1',
      'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
    ],
  ])('%s', (_, method, path, expected) => {
    const headers = { host: 'example.amazonaws.com', 'x-amz-date': '20150830T123600Z' }
    const request = { method, url: new URL(`https://example.amazonaws.com${path}`), headers, payloadHash: sha256('') }
    expect(signatureOf(authorization(request, suite))).toBe(expected)
  })
})

async function bucket() {
  const server = await startS3()
  const read = readStorageUrl(server.url)
  if (!read.ok || read.address.kind !== 's3') throw new Error('the test’s own address is wrong')
  const { address } = read
  return { server, address, with: (changes: Partial<BucketAddress> = {}) => s3Storage({ ...address, ...changes }, hurried) }
}

describe('a bucket', () => {
  test('keeps the type of a file beside it', async () => {
    const { server, with: storage } = await bucket()
    await storage().put('pictures/ab/a.webp', bytes('x'), 'image/webp')
    expect(server.files.get('pictures/ab/a.webp')?.type).toBe('image/webp')
  })

  test.each([
    ['a wrong secret', { secret: 'guessed' }, 'SignatureDoesNotMatch'],
    ['an unknown key', { keyId: 'AKIANOBODY' }, 'InvalidAccessKeyId'],
    ['another region', { region: 'eu-west-1' }, 'InvalidAccessKeyId'],
    ['a bucket that is not there', { bucket: 'elsewhere' }, 'NoSuchBucket'],
  ])('%s is told apart from a file that is not there', async (_, changes, code) => {
    const { with: storage } = await bucket()
    await expect(storage(changes).get('a')).rejects.toThrow(code)
    await expect(storage(changes).put('a', bytes('x'), 'text/plain')).rejects.toThrow(code)
  })

  test('that is busy is asked again, three times at most', async () => {
    const { server, with: storage } = await bucket()
    const busy = { status: 503, code: 'SlowDown' }
    server.moods.push(busy, 'cut')
    await storage().put('a', bytes('x'), 'text/plain')
    expect(server.calls).toHaveLength(3)
    server.moods.push(busy, busy, busy)
    await expect(storage().get('a')).rejects.toThrow('503 SlowDown')
    expect(server.calls).toHaveLength(6)
  })

  test('that breaks off in the middle of a file is asked again, not believed', async () => {
    const { server, with: storage } = await bucket()
    await storage().put('a', bytes('whole'), 'text/plain')
    server.moods.push('cut')
    expect(Buffer.from((await storage().get('a')) ?? []).toString()).toBe('whole')
  })

  test('that sends elsewhere is not followed, and one that is away is said to be', async () => {
    const { server, address, with: storage } = await bucket()
    server.moods.push({ status: 301 }, { status: 301 }, { status: 301 })
    await expect(storage().get('a')).rejects.toThrow(/301|does not answer/)
    await expect(s3Storage({ ...address, endpoint: 'http://127.0.0.1:1' }, hurried).get('a')).rejects.toThrow('does not answer')
  })
})
