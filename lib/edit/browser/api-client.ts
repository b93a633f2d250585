/** Ships to the browser. Calls the editor's API; `lib/edit/api.ts` describes it. */
import {
  type Changes,
  type CheckAnswer,
  type CommitRequest,
  type Created,
  type DeleteRequest,
  type Done,
  type EditEvent,
  type GitAnswer,
  type KeepRequest,
  type LinkTarget,
  type Moved,
  type NewDocument,
  type OpenDocument,
  type Overview,
  type PasteAnswer,
  type Refusal,
  type RenameRequest,
  type SaveAnswer,
  type SaveRequest,
  type TranslateRequest,
  tabHeader,
  tokenHeader,
  tokenMeta,
  type WrittenPicture,
} from '../api.ts'

/** The server refused; the message is for the author. */
export class Refused extends Error {
  readonly status: number
  constructor(message: string, status: number) {
    super(message)
    this.status = status
  }
}

const tab = crypto.randomUUID()
/** The page lies at `<base>/edit/`. Names end with a slash: Next redirects others. */
const root = new URL('api/', document.baseURI).href

const headers = () => ({
  [tokenHeader]: document.querySelector<HTMLMetaElement>(`meta[name="${tokenMeta}"]`)?.content ?? '',
  [tabHeader]: tab,
})

async function call<Answer>(name: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(root + name, { ...init, headers: { ...headers(), ...init.headers } })
  const answer: unknown = await response.json()
  if (!response.ok) throw new Refused((answer as Refusal).error, response.status)
  return answer as Answer
}

const send = <Answer>(method: 'POST' | 'PUT', name: string, body: object, init: RequestInit = {}) =>
  call<Answer>(name, {
    ...init,
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })

const query = (values: Record<string, string>) => `?${new URLSearchParams(values)}`

/** Every call rejects with `Refused` for an answer the server gave, and with another error if it could not be reached. */
export const api = {
  overview: () => call<Overview>('documents/'),
  open: (path: string) => call<OpenDocument>(`document/${query({ path })}`),
  save: (request: SaveRequest) => send<SaveAnswer>('PUT', 'document/', request),
  /** Arrives even if the page is being closed, unless the text is very long. */
  keep: (request: KeepRequest) => send<Done>('POST', 'keep/', request, { keepalive: true }),
  check: (path: string, text: string) => send<CheckAnswer>('POST', 'check/', { path, text }),
  create: (request: NewDocument) => send<Created>('POST', 'new/', request),
  translate: (request: TranslateRequest) => send<Created>('POST', 'translate/', request),
  rename: (request: RenameRequest) => send<Moved>('POST', 'rename/', request),
  remove: (request: DeleteRequest) => send<Done>('POST', 'delete/', request),
  picture: (path: string, file: File) =>
    call<WrittenPicture>(`picture/${query({ path, name: file.name })}`, { method: 'POST', body: file }),
  paste: (html: string) => send<PasteAnswer>('POST', 'paste/', { html }),
  links: () => call<LinkTarget[]>('links/'),
  changes: () => call<Changes>('changes/'),
  commit: (request: CommitRequest) => send<GitAnswer>('POST', 'commit/', request),
  pull: () => send<GitAnswer>('POST', 'pull/', {}),
  push: () => send<GitAnswer>('POST', 'push/', {}),
}

const retryAfter = 1500

/** Calls back for every event, and again after the server was restarted. The page stops listening when it is left. */
export async function listen(onEvent: (event: EditEvent) => void, onConnection: (up: boolean) => void): Promise<never> {
  for (;;) {
    try {
      const { body, ok } = await fetch(`${root}events/`, { headers: headers() })
      if (ok && body) {
        onConnection(true)
        await readLines(body, (line) => line.startsWith('data: ') && onEvent(JSON.parse(line.slice(6)) as EditEvent))
      }
    } catch {
      // The server ended: retry until it is back.
    }
    onConnection(false)
    await new Promise((resolve) => setTimeout(resolve, retryAfter))
  }
}

async function readLines(body: ReadableStream<Uint8Array>, onLine: (line: string) => void): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  }
}
