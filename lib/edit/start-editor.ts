/** Starts the server of the editor: on this machine only, on a port of its own, to which `npm run dev` forwards `/edit/`. */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { CommandError } from '../core/command-error.ts'
import { tabHeader } from './api.ts'
import { calls } from './calls.ts'
import { type Desk, type DeskOptions, openDesk } from './desk.ts'
import { answerOfEdition } from './documents/open.ts'
import { summaries } from './documents/overview.ts'
import { documentPlace } from './files/place.ts'
import { readTextFile, type TextFile } from './files/text-file.ts'
import { checkNavigation, checkOrigin, checkToken } from './server/guard.ts'
import { editorAssets, editorFont, editorPage } from './server/page.ts'
import { Refused } from './server/refused.ts'

export type Editor = {
  port: number
  /** Notifies open tabs of what a new edition has changed. */
  tell: () => void
  close: () => void
}

const address = '127.0.0.1'

export async function startEditor(options: DeskOptions): Promise<Editor> {
  const desk = openDesk(options)
  const token = randomBytes(32).toString('hex')
  const assets = editorAssets()
  const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    checkOrigin(message.headers)
    const { pathname, searchParams: query } = new URL(message.url ?? '', `http://${address}`)
    const name = pathname.replace(/^\/edit\//, '').replace(/\/$/, '')
    if (message.method === 'GET' && (pathname === '/edit/' || pathname === '/edit')) {
      checkNavigation(message.headers)
      const { html, policy } = editorPage(desk.base, token)
      return send(response, 200, 'text/html', html, { 'content-security-policy': policy })
    }
    if (message.method === 'GET' && name === 'edit.js')
      return send(response, 200, 'text/javascript', (await assets()).script)
    if (message.method === 'GET' && name === 'edit.css') return send(response, 200, 'text/css', (await assets()).styles)
    const font = name.startsWith('fonts/') ? editorFont(name.slice('fonts/'.length)) : null
    if (message.method === 'GET' && font) return send(response, 200, 'font/woff2', font)
    checkToken(message.headers, token)
    const tab = String(message.headers[tabHeader] ?? '').slice(0, 64)
    if (message.method === 'GET' && name === 'api/events') return desk.tabs.listen(tab, response)
    const call = calls[`${message.method} ${name.replace(/^api\//, '')}`]
    if (!call || !name.startsWith('api/')) throw new Refused('There is nothing at this address.', 404)
    const result = await call({ desk, tab, query, message })
    send(response, 200, 'application/json', JSON.stringify(result))
  }
  const server = createServer((message, response) => {
    answer(message, response).catch((error) => refuse(response, error))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, address, resolve))
  return {
    port: portOf(server),
    tell: () => tell(desk),
    close() {
      desk.tabs.close()
      server.close()
      server.closeAllConnections()
    },
  }
}

function tell(desk: Desk): void {
  for (const path of desk.tabs.paths) {
    const file = fileAt(desk, path)
    desk.tabs.found(path, file?.hash ?? null)
    if (!file) continue
    const { hash, text } = file
    desk.tabs.answer(path, { kind: 'answer', path, hash, answer: answerOfEdition(desk, path, text) })
  }
  desk.tabs.tell(() => ({ kind: 'checked', documents: summaries(desk.edition(), desk.unsaved.paths()) }))
}

/** Null for a file that is gone, or can no longer be read as text. */
function fileAt(desk: Desk, path: string): TextFile | null {
  try {
    return readTextFile(documentPlace(desk.site, path))
  } catch {
    return null
  }
}

function portOf(server: Server): number {
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('A server on a port has an address')
  return bound.port
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const isExpected = error instanceof Refused || error instanceof CommandError
  if (!isExpected) console.error(error)
  const status = error instanceof Refused ? error.status : isExpected ? 422 : 500
  const message = isExpected ? error.message : 'The editor failed; the terminal of `npm run dev` shows why.'
  // The rest of a body that was refused is not read.
  send(response, status, 'application/json', JSON.stringify({ error: message }), { connection: 'close' })
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'content-type': typeof body === 'string' ? `${type}; charset=utf-8` : type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    ...headers,
  })
  response.end(body)
}
