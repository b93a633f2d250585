/** The context for resolving links, built once per publication. */

import { settingsPath } from '../entities/site/site.ts'
import { allTerms } from '../entities/taxonomies/term-files.ts'
import { oncePerFile } from '../languages/once-per-file.ts'
import type { Publication } from '../publication.ts'
import { renamedFile } from './dead-link.ts'
import type { LinkContext, LinkSource, RenamedFile, ResolvedLink } from './link.ts'
import { resolveLink } from './links.ts'
import { fileNames } from './site-map.ts'

const contexts = new WeakMap<Publication, LinkContext>()

/** Returns the link context of a publication, building it on first use. */
export function linkContext(publication: Publication): LinkContext {
  const known = contexts.get(publication)
  if (known) return known
  const { root, content, map } = publication
  const ids = new Map<string, ReadonlySet<string>>()
  let earlier: ReadonlyMap<string, RenamedFile[]> | undefined
  const context: LinkContext = {
    root,
    address: content.site.address,
    map,
    elsewhere: content.site.elsewhere,
    assets: new Set(content.assets),
    broken: brokenNames(content.problems.filter(({ severity }) => severity === 'error').map(({ path }) => path)),
    idsOf: (path) => {
      const set = ids.get(path) ?? new Set(publication.body(path).ids)
      ids.set(path, set)
      return set
    },
    renamed: (name) => {
      earlier ??= earlierNames(publication)
      return earlier.get(name.toLowerCase()) ?? []
    },
  }
  contexts.set(publication, context)
  return context
}

/** Returns the path of the document whose file had the name in an address. */
export const renamedDocument = (publication: Publication, url: string): string | undefined =>
  renamedFile(url, linkContext(publication))?.path

/** Maps every form of a file's earlier name (as in `SiteMap.named`), in lower case, to what it is now. */
function earlierNames({ content, renamed }: Publication): Map<string, RenamedFile[]> {
  const present = new Map(
    oncePerFile([...content.posts, ...content.pages, ...content.authors, ...allTerms(content)]).flatMap(
      ({ path, url }) => (path === undefined ? [] : [[path, url] as const]),
    ),
  )
  const names = new Map<string, RenamedFile[]>()
  for (const [before, path] of renamed?.(new Set(present.keys())) ?? [])
    for (const name of fileNames(before)) {
      const key = name.toLowerCase()
      names.set(key, [...(names.get(key) ?? []), { before, path, url: present.get(path) ?? '' }])
    }
  return names
}

/** Returns the source for resolving the links of one document. */
export const linkSource = (publication: Publication, path: string, url: string): LinkSource => ({
  path,
  url,
  ids: linkContext(publication).idsOf(path) ?? new Set(),
})

/** Resolves a link of `content/site.yml` relative to the front page. It cannot target files next to posts: those are published only if their post links to them. */
export function settingsLink(publication: Publication, url: string): ResolvedLink {
  const source = { path: settingsPath, url: '/', ids: new Set<string>() }
  return resolveLink(url, source, { ...linkContext(publication), assets: new Set() })
}

/** Returns the address that a link of the settings means in a language: `/about/` is `/de/about/`, if there is such a page. */
export function ownUrl({ content: { site }, map }: Publication, url: string): string {
  const own = site.prefix + url
  return url.startsWith('/') && map.at(own.replace(/[?#].*$/, '')) ? own : url
}

/** Names by which links may refer to invalid documents: `2020-01-02-x.md` → the file name, its stem, `x`. */
function brokenNames(paths: readonly string[]): Set<string> {
  return new Set(
    paths.flatMap((path) => {
      const file = path.split('/').at(-1) ?? ''
      const stem = file.replace(/\.[a-z]+$/i, '')
      return [file, stem, stem.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')]
    }),
  )
}
