/** Pages at addresses without a document: redirects and withdrawn posts. */
import { folderTarget } from '../../core/addresses/folder-redirects.ts'
import { goneAddresses, parseLedger } from '../../ledger/index.ts'
import type { HostPlan } from '../hosts/plan.ts'
import type { PublishInput } from '../input.ts'
import type { Manifest } from '../site/manifest.ts'
import { gonePage } from './gone-page.ts'
import { fileOf } from './published-file.ts'
import { redirectPage } from './redirect-page.ts'

/**
 * Declares the pages, and returns what the host needs to know about their addresses.
 * @param siteRoot the site's root, named in the error message
 * @throws if no 404 page was built
 */
export function declareAddresses(site: Manifest, input: PublishInput, siteRoot: string): HostPlan {
  const ledger = input.ledger === null ? null : parseLedger(input.ledger)
  const redirects = input.redirects.filter(({ from }) => !site.has(fileOf(from)))
  for (const { from, to } of redirects) site.write({ path: fileOf(from), content: redirectPage(input.site, to) })
  const gone = goneAddresses(ledger, [...input.documents, ...input.dormant]).filter((url) => !site.has(fileOf(url)))
  for (const url of gone) site.write({ path: fileOf(url), content: gonePage(input.site) })
  if (gone.length > 0) site.write({ path: '410.html', content: gonePage(input.site) })
  if (!site.has('404.html')) throw new Error(`No 404 page was built for ${siteRoot}`)
  const folders = input.folderRedirects
  for (const { from, to, keepsRest } of folders)
    if (!site.has(fileOf(from)) && (!keepsRest || site.has(fileOf(to))))
      site.write({ path: fileOf(from), content: redirectPage(input.site, to) })
  return {
    base: input.site.base,
    origin: input.site.origin,
    // The rule of a folder answers the others.
    redirects: redirects.filter(({ from, to }) => folderTarget(folders, from) !== to),
    folders,
    queries: input.queryRedirects,
    gone,
    missingIn: (input.site.languages ?? []).flatMap(({ prefix }) =>
      prefix !== '' && site.has(fileOf(`${prefix}/404.html`)) ? [prefix] : [],
    ),
    compressed: input.site.compress,
  }
}
