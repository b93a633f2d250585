/** The titles of the posts that a body links to without words, as Hexo's `post_link` does. */
import { writeTitles } from '../markdown/index.ts'
import { type SiteMap, siteMap } from './addresses/site-map.ts'
import type { Content, PublishedDocument } from './model.ts'
import type { BodyDocument } from './publication.ts'

/** @returns for each body what the compiler reads as `titles` */
export function bodyTitles(content: Content): (document: BodyDocument) => string {
  // Most sites have no such links.
  let map: SiteMap | undefined
  return ({ body, lang }) => {
    const found = new Map<string, { title: string; file: string }>()
    for (const name of body.untitled ?? []) {
      map ??= siteMap(content)
      const post = published(name, map, lang)
      if (post) found.set(name, { title: post.title, file: post.path.replace(/^content/, '') })
    }
    return writeTitles(found)
  }
}

/** Hexo finds a post by the path of its file below the folder of posts, or by its title. */
function published(name: string, map: SiteMap, lang: string): PublishedDocument | undefined {
  const stem = name.replace(/^\/|\.md$/g, '')
  const named = map.named(stem.split('/').at(-1) ?? stem)
  const found = (named.length > 0 ? named : map.titled(name)).flatMap((place) =>
    place.kind === 'document' ? place.document : [],
  )
  const distance = ({ path, lang: own }: PublishedDocument) =>
    (own === lang ? 0 : 100) +
    (stem.includes('/') && !path.replace(/\.\w+$/, '').endsWith(`/${stem}`) ? 50 : 0) +
    path.split('/').length
  return found.sort((a, b) => distance(a) - distance(b))[0]
}
