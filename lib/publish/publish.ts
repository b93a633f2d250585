/** Turns Next's export into the published site: composes out.next/ beside out/ and swaps it in whole. */
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { listExport } from './export-folder.ts'
import type { PublishInput } from './input.ts'

export type PublishOptions = {
  /** Where Next wrote its export. */
  exportFolder: string
  /** Next's own folder of build files (`.next`). */
  buildFolder: string
  /** The folder of this repository. */
  repository: string
  /** The folder that holds content/ and public/, and gets out/. */
  siteRoot: string
  input: PublishInput
}

export async function publish({ exportFolder, repository, siteRoot }: PublishOptions): Promise<void> {
  const next = path.join(siteRoot, 'out.next')
  const previous = path.join(siteRoot, 'out.prev')
  const out = path.join(siteRoot, 'out')
  await rm(next, { recursive: true, force: true })
  const { pages, files } = await listExport(exportFolder, path.join(repository, 'public'))
  for (const { from, to } of [...pages, ...files]) {
    const target = path.join(next, to)
    await mkdir(path.dirname(target), { recursive: true })
    await cp(path.join(exportFolder, from), target)
  }
  await cp(path.join(siteRoot, 'public'), next, { recursive: true }).catch(ignoreMissing)
  await rm(previous, { recursive: true, force: true })
  await rename(out, previous).catch(ignoreMissing)
  await rename(next, out)
  await rm(previous, { recursive: true, force: true })
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}
