/** Files without a page because of an error, and the addresses their pages would have. */

import { lowerCase, termSlug } from '../../core/addresses/slug.ts'
import { addressKey } from '../../core/addresses/urls.ts'
import { splitDatedName } from '../../core/dates/dates.ts'
import { postsKey, sectionNamed } from '../entities/sections/section.ts'
import type { Site } from '../entities/site/site.ts'
import { allTerms } from '../entities/taxonomies/term-files.ts'
import { termFolder } from '../entities/taxonomies/terms.ts'
import { siteIn } from '../languages/site-languages.ts'
import type { Content, Unshown } from '../model.ts'
import type { ContentFile } from '../parse/content-file.ts'
import { fillPattern } from './address-pattern.ts'
import { documentSlug } from './addresses.ts'

/**
 * Lists the files without a page.
 * @param files all content files
 * @param partial invalid posts and pages whose address is known
 */
export function unshown(
  files: readonly ContentFile[],
  content: Content,
  partial: readonly { path: string; url: string; slug: string }[],
): Unshown[] {
  const { site, posts, pages, authors } = content
  const shown = new Set([...posts, ...pages, ...authors, ...allTerms(content)].map(({ path }) => path))
  const known = new Map(partial.map(({ path, url, slug }) => [path, { path, url, slug }]))
  return files.filter(({ path }) => !shown.has(path)).map((file) => known.get(file.path) ?? likelyAddress(file, site))
}

/** Returns the file whose page would be at an address, if any. */
export function unshownAt({ unshown }: Content, url: string): Unshown | undefined {
  const key = addressKey(url)
  const last = key.split('/').at(-1) ?? ''
  return (
    unshown.find((file) => addressKey(file.url) === key) ??
    unshown.find(({ path, slug }) => path.startsWith('content/posts/') && slug !== '' && addressKey(slug) === last)
  )
}

function likelyAddress({ path, kind, name, folders, section, language: code }: ContentFile, site: Site): Unshown {
  const { sections, language, address_case, prefix } = siteIn(site, code ?? '')
  if (kind === 'author') return { path, slug: name, url: `/authors/${lowerCase(name)}/` }
  if (kind === 'category' || kind === 'tag' || kind === 'series')
    return { path, slug: termSlug(name), url: `/${termFolder[kind]}/${termSlug(name)}/` }
  const { date, rest } = splitDatedName(name)
  const slug = documentSlug(kind === 'post' ? rest : name, undefined, address_case) ?? ''
  if (kind === 'page')
    return {
      path,
      slug,
      url: `${prefix}/${[...folders.map((folder) => documentSlug(folder, undefined, address_case) ?? folder), slug].join('/')}/`,
    }
  return {
    path,
    slug,
    url: fillPattern(sectionNamed({ sections }, section ?? postsKey).pattern, {
      slug,
      date: date ?? '',
      folders: '',
      category: '',
      categories: [],
      lang: language,
    }),
  }
}
