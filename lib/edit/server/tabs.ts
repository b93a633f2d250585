/** The tabs in which the editor is open, and the events sent to each. */
import type { ServerResponse } from 'node:http'
import type { EditEvent } from '../api.ts'

/** Next ends a forwarded answer that is silent for 30 seconds. */
const heartbeat = 10_000

type Tab = {
  response: ServerResponse | null /** The documents it has open, with the hash it knows of each. */
  open: Map<string, string>
}

export class Tabs {
  readonly #tabs = new Map<string, Tab>()

  /** Answers with a stream of events, until the browser closes it. */
  listen(id: string, response: ServerResponse): void {
    const tab = this.#tab(id)
    tab.response?.end()
    tab.response = response
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      // Compression would hold events back.
      'cache-control': 'no-store, no-transform',
      'x-content-type-options': 'nosniff',
    })
    response.write(': open\n\n')
    // A page opens its document before it listens, and counts as open for other tabs only from now on.
    for (const path of tab.open.keys()) this.#count(path)
    const timer = setInterval(() => response.write(': still here\n\n'), heartbeat)
    timer.unref()
    response.on('close', () => {
      clearInterval(timer)
      if (this.#tabs.get(id)?.response !== response) return
      this.#tabs.delete(id)
      for (const path of tab.open.keys()) this.#count(path)
    })
  }

  /** A tab opened a document; it leaves those it had open before. */
  opened(id: string, path: string, hash: string): void {
    const tab = this.#tab(id)
    const left = [...tab.open.keys()].filter((one) => one !== path)
    tab.open = new Map([[path, hash]])
    for (const one of [...left, path]) this.#count(one)
  }

  /** Whether another tab than this one has a document open. */
  others(id: string, path: string): number {
    return [...this.#tabs].filter(([other, { open, response }]) => other !== id && response && open.has(path)).length
  }

  /** A tab wrote a document: notifies all others that have it open. */
  wrote(id: string, path: string, hash: string | null): void {
    const own = this.#tabs.get(id)
    if (hash === null) own?.open.delete(path)
    else if (own?.open.has(path)) own.open.set(path, hash)
    this.#changed(path, hash)
  }

  /** The paths of all open documents. */
  get paths(): Set<string> {
    return new Set([...this.#tabs.values()].flatMap(({ open }) => [...open.keys()]))
  }

  /** A file has this hash now: notifies tabs that know another one. */
  found(path: string, hash: string | null): void {
    this.#changed(path, hash)
  }

  /** Notifies the tabs that have a document open. */
  answer(path: string, event: EditEvent): void {
    for (const { response, open } of this.#tabs.values()) if (response && open.has(path)) send(response, event)
  }

  /**
   * Notifies the tabs that have no document open.
   * @param event made only if there are any
   */
  tell(event: () => EditEvent): void {
    const lists = [...this.#tabs.values()].filter(({ open }) => open.size === 0)
    const made = lists.length > 0 ? event() : null
    for (const { response } of lists) if (response && made) send(response, made)
  }

  close(): void {
    for (const { response } of this.#tabs.values()) response?.end()
  }

  #tab(id: string): Tab {
    const tab = this.#tabs.get(id) ?? { response: null, open: new Map() }
    this.#tabs.set(id, tab)
    return tab
  }

  #changed(path: string, hash: string | null): void {
    for (const { response, open } of this.#tabs.values()) {
      if (!open.has(path) || open.get(path) === hash) continue
      open.set(path, hash ?? '')
      if (response) send(response, { kind: 'file', path, hash })
    }
  }

  #count(path: string): void {
    for (const [id, { response, open }] of this.#tabs)
      if (response && open.has(path)) send(response, { kind: 'tabs', path, others: this.others(id, path) })
  }
}

const send = (response: ServerResponse, event: EditEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`)
