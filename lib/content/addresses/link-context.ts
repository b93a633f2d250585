/** What resolving a link needs to know, gathered once from a publication. */

import { settingsPath } from '../entities/site/site.ts'
import type { Publication } from '../publication.ts'
import { type LinkContext, type LinkSource, type ResolvedLink, resolveLink } from './links.ts'
import { fileNames } from './site-map.ts'

const contexts = new WeakMap<Publication, LinkContext>()

/** The context of a publication; made once. */
export function linkContext(publication: Publication): LinkContext {
  const known = contexts.get(publication)
  if (known) return known
  const { root, content, map } = publication
  const ids = new Map<string, ReadonlySet<string>>()
  let earlier: ReadonlyMap<string, string> | undefined
  const context: LinkContext = {
    root,
    address: content.site.address,
    map,
    assets: new Set(content.assets),
    broken: brokenNames(content.problems.filter(({ severity }) => severity === 'error').map(({ path }) => path)),
    idsOf: (path) => {
      const set = ids.get(path) ?? new Set(publication.body(path).ids)
      ids.set(path, set)
      return set
    },
    renamed: (name) => {
      earlier ??= earlierNames(publication)
      return earlier.get(name)
    },
  }
  contexts.set(publication, context)
  return context
}

/** Every form of a file's earlier name, as `SiteMap.named` has them → its path now. */
function earlierNames({ content, renamed }: Publication): Map<string, string> {
  const present = new Set([...content.posts, ...content.pages].map(({ path }) => path))
  return new Map(
    [...(renamed?.(present) ?? [])].flatMap(([before, now]) => fileNames(before).map((name) => [name, now])),
  )
}

/** The source of the links of one document. */
export const linkSource = (publication: Publication, path: string, url: string): LinkSource => ({
  path,
  url,
  ids: linkContext(publication).idsOf(path) ?? new Set(),
})

/** Resolves a link of `content/site.yml` as it appears on every page: relative to the front page. Files beside posts are out of reach, since only a post's own link publishes them. */
export function settingsLink(publication: Publication, url: string): ResolvedLink {
  const source = { path: settingsPath, url: '/', ids: new Set<string>() }
  return resolveLink(url, source, { ...linkContext(publication), assets: new Set() })
}

/** The names under which documents in error may be linked: `2020-01-02-x.md` → itself, its stem, `x`. */
function brokenNames(paths: readonly string[]): Set<string> {
  return new Set(
    paths.flatMap((path) => {
      const file = path.split('/').at(-1) ?? ''
      const stem = file.replace(/\.[a-z]+$/i, '')
      return [file, stem, stem.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')]
    }),
  )
}
