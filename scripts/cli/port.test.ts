import { createServer } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { freePort, listen } from './port.ts'

const servers = new Set<ReturnType<typeof createServer>>()
const server = () => {
  const made = createServer()
  servers.add(made)
  return made
}
afterEach(() => {
  for (const open of servers) open.close()
  servers.clear()
})

describe('listen', () => {
  test('a requested port that is in use is an error that names it', async () => {
    const port = await listen(server(), '0', '127.0.0.1')
    await expect(listen(server(), String(port), '127.0.0.1')).rejects.toThrow(`Port ${port} is already in use`)
  })

  test('without a wanted port a second server takes a later one', async () => {
    const first = await listen(server(), undefined, '127.0.0.1')
    const second = await listen(server(), undefined, '127.0.0.1')
    expect(first).toBeGreaterThanOrEqual(3000)
    expect(second).toBeGreaterThan(first)
  })

  test.each(['abc', '-1', '70000', '80.5'])('PORT=%s is refused', async (wanted) => {
    await expect(listen(server(), wanted)).rejects.toThrow('not a port number')
  })
})

test('freePort leaves the port free', async () => {
  const port = await freePort(undefined, '127.0.0.1')
  expect(await listen(server(), String(port), '127.0.0.1')).toBe(port)
})
