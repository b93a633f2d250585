/** Opens the folder in which the next site is made, with what is known of those before. */
import { EarlierSite } from './earlier-site.ts'
import { type PageRecords, readPageRecords } from './page-records.ts'
import type { PublishOptions } from './publish.ts'
import { SiteFolder } from './site-folder.ts'
import { SpareSite } from './spare-site.ts'
import { recover, siteFolders } from './swap.ts'

export type OpenedSite = { site: SiteFolder; known: PageRecords }

/** What publishing begins with. It needs no page, and may be done while they are rendered: `publish` is handed it then. */
export async function openSite({
  store,
  siteRoot,
  spare,
  edition = 'published',
}: Pick<PublishOptions, 'store' | 'siteRoot' | 'spare' | 'edition'>): Promise<OpenedSite> {
  const folders = siteFolders(siteRoot, edition)
  await recover(folders)
  const grown = spare === undefined ? null : SpareSite.take(store, spare, folders.next)
  const site = new SiteFolder(folders.next, new EarlierSite(store, folders.out), grown)
  return { site, known: readPageRecords(store) }
}
