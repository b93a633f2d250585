/** Chooses a server's port: the requested one, or the first free one from 3000. */
import type { Server } from 'node:http'
import { createServer } from 'node:net'
import { CommandError } from './command.ts'

const firstPort = 3000
const tries = 100

/**
 * Makes a server listen. A requested port is used or refused; otherwise the next free port from 3000 is taken.
 * @param wanted the text of `PORT`, if set
 * @param host an address of this machine; all of them if absent
 * @returns the port
 * @throws {CommandError} if the requested port is in use or not a port number
 */
export async function listen(server: Server, wanted: string | undefined, host?: string): Promise<number> {
  for (const port of candidates(wanted)) {
    const bound = await tryPort(server, port, host)
    if (bound !== null) return bound
  }
  throw taken(wanted)
}

/** The same choice for a server that another process starts. */
export async function freePort(wanted: string | undefined, host?: string): Promise<number> {
  const probe = createServer()
  for (const port of candidates(wanted)) {
    const bound = await tryPort(probe, port, host)
    if (bound === null) continue
    await new Promise((closed) => probe.close(closed))
    return bound
  }
  throw taken(wanted)
}

function candidates(wanted: string | undefined): number[] {
  if (!wanted) return Array.from({ length: tries }, (_, index) => firstPort + index)
  const port = Number(wanted)
  if (!/^\d+$/.test(wanted) || port > 65_535) throw new CommandError(`PORT is "${wanted}", which is not a port number.`)
  return [port]
}

const taken = (wanted: string | undefined) =>
  new CommandError(
    wanted
      ? `Port ${wanted} is already in use: stop what uses it, or set PORT to another number.`
      : `All ports from ${firstPort} to ${firstPort + tries - 1} are in use: set PORT to a free one.`,
  )

/** @returns the bound port, or null if it is in use */
function tryPort(server: ReturnType<typeof createServer>, port: number, host?: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening)
      if (error.code === 'EADDRINUSE') return resolve(null)
      if (error.code === 'EACCES') return reject(new CommandError(`Port ${port} cannot be used by this account.`))
      reject(error)
    }
    const onListening = () => {
      server.off('error', onError)
      const address = server.address()
      resolve(address && typeof address === 'object' ? address.port : port)
    }
    server.once('error', onError).once('listening', onListening).listen(port, host)
  })
}
