/** Reads Next's client-reference manifests and tells which client modules are islands. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

/** Module id in flight data → its sources, e.g. `[project]/components/chart.tsx`. */
export type ClientModules = ReadonlyMap<string, readonly string[]>

const manifest = z.object({
  clientModules: z.record(z.string(), z.object({ id: z.union([z.string(), z.number()]) })),
})

const assignment = /globalThis\.__RSC_MANIFEST\["(?:[^"\\]|\\.)*"\] = (\{.*\});?\s*$/s

/**
 * Reads one `…_client-reference-manifest.js`.
 * @returns pairs of module id and source
 * @throws when it does not have the form in which Next writes it
 */
export function parseManifest(text: string): [id: string, source: string][] {
  const json = assignment.exec(text)?.[1]
  if (!json) throw new Error('A client-reference manifest is not written as expected')
  const { clientModules } = manifest.parse(JSON.parse(json))
  return Object.entries(clientModules).map(([source, { id }]) => [String(id), source])
}

/**
 * Collects the client modules of every route.
 * @param buildFolder Next's `.next`
 */
export async function readClientModules(buildFolder: string): Promise<ClientModules> {
  const app = path.join(buildFolder, 'server', 'app')
  const names = (await readdir(app, { recursive: true })).filter((name) =>
    name.endsWith('_client-reference-manifest.js'),
  )
  if (names.length === 0) throw new Error(`No client-reference manifest lies under ${app}`)
  const modules = new Map<string, Set<string>>()
  for (const name of names.sort())
    for (const [id, source] of parseManifest(await readFile(path.join(app, name), 'utf8')))
      modules.set(id, (modules.get(id) ?? new Set()).add(source))
  return new Map([...modules].map(([id, sources]) => [id, [...sources].sort()]))
}

const nextOwn = /(^|\/)node_modules\/next\/dist\//
/** Next's own components that a page needs JavaScript for. */
const nextActive = /\/node_modules\/next\/dist\/(esm\/)?client\/(script|form|app-dir\/form)\.js/
const errorBoundary = /^\[project\]\/(src\/)?app\/(.*\/)?(global-)?error\.[jt]sx?( |$)/

/** Whether a page with this client module needs JavaScript. Next's internal components and the app's error boundaries do not count. */
export function isIslandSource(source: string): boolean {
  return nextActive.test(source) || !(nextOwn.test(source) || errorBoundary.test(source))
}

/**
 * The sources of the islands among a page's client references, without duplicates.
 * @throws for a reference that no manifest lists
 */
export function islandSources(references: readonly { id: string }[], modules: ClientModules): string[] {
  const islands = new Set<string>()
  for (const { id } of references) {
    const sources = modules.get(id)
    if (!sources) throw new Error(`Flight data names the client module ${id}, which no manifest knows`)
    for (const source of sources) if (isIslandSource(source)) islands.add(source)
  }
  return [...islands].sort()
}
