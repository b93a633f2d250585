/** For tests: runs the editor's server on a tiny site, and calls it as its page does. */
import { request } from 'node:http'
import { join } from 'node:path'
import { loadPublication, type Publication } from '../../content/index.ts'
import { type SiteFiles, withSite } from '../../content/testing/tiny-site.ts'
import { tabHeader, tokenHeader } from '../api.ts'
import { startEditor } from '../start-editor.ts'

export type Answer = { status: number; headers: Readonly<Record<string, unknown>>; text: string }

export type RunningEditor = {
  root: string
  port: number
  token: string
  /** Sends anything. */
  send: (
    method: string,
    path: string,
    headers?: Readonly<Record<string, string>>,
    body?: string | Buffer,
  ) => Promise<Answer>
  /** Calls the API with the token. @returns the answer's JSON; a refusal is `{ error }` */
  call: (name: string, body?: unknown, tab?: string) => Promise<unknown>
  /** Reads the site again, as dev does after a save. */
  reload: () => Promise<void>
  /** Events for a tab so far. */
  events: (tab: string) => Promise<unknown[]>
}

/** Loads the site as of 2026-01-01. */
export const withEditor = <Result>(
  files: SiteFiles,
  use: (editor: RunningEditor) => Promise<Result>,
): Promise<Result> =>
  withSite(files, async (root) => {
    const load = async (): Promise<Publication> => {
      const cacheFolder = join(root, 'cache')
      const { publication } = await loadPublication({ root, asOf: '2026-01-01', now: new Date(0), cacheFolder })
      if (!publication) throw new Error('the site cannot be used')
      return publication
    }
    let edition = await load()
    const editor = await startEditor({
      site: root,
      asOf: '2026-01-01',
      base: '',
      cacheFolder: join(root, 'cache'),
      keptFolder: join(root, 'kept'),
      edition: () => edition,
      create: () => Promise.reject(new Error('not in this test')),
      translate: () => Promise.reject(new Error('not in this test')),
    })
    const send: RunningEditor['send'] = (method, path, headers = {}, body = '') =>
      ask(editor.port, method, path, headers, body)
    const page = await send('GET', '/edit/')
    const token = /name="masthead-edit" content="(\w+)"/.exec(page.text)?.[1] ?? ''
    const heard = new Map<string, { text: string; ready: Promise<void> }>()
    try {
      return await use({
        root,
        port: editor.port,
        token,
        send,
        async call(name, body, tab = 'one') {
          const [method = 'GET', path = ''] = name.split(' ')
          const headers = { [tokenHeader]: token, [tabHeader]: tab, 'content-type': 'application/json' }
          const { text } = await send(
            method,
            `/edit/api/${path}`,
            headers,
            body === undefined ? '' : JSON.stringify(body),
          )
          return JSON.parse(text)
        },
        async reload() {
          edition = await load()
          editor.tell()
        },
        async events(tab) {
          const stream = heard.get(tab) ?? listen(editor.port, { [tokenHeader]: token, [tabHeader]: tab })
          heard.set(tab, stream)
          await stream.ready
          // What was sent before this answer has arrived before it.
          await send('GET', '/edit/')
          return [...stream.text.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data))
        },
      })
    } finally {
      editor.close()
    }
  })

const ask = (
  port: number,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    asked.on('error', reject).end(body)
  })

function listen(port: number, headers: Readonly<Record<string, string>>): { text: string; ready: Promise<void> } {
  const stream = { text: '', ready: Promise.resolve() }
  stream.ready = new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: '/edit/api/events', headers, agent: false }, (response) => {
      response.setEncoding('utf8').on('data', (part: string) => {
        stream.text += part
        resolve()
      })
      response.on('error', () => undefined)
    })
    asked.on('error', reject).end()
  })
  return stream
}
