/** The kinds of pages of a site, and a page of each. */
import { join } from 'node:path'
import { filesBelow } from '../../lib/core/files/files-below.ts'
import { repositoryRoot } from '../../lib/core/root.ts'
import type { BuiltPage } from './built-pages.ts'

/** Kind → its addresses, from the routes of the app. Documents, whose route matches every address, are left out. */
const byAddress = filesBelow(join(repositoryRoot, 'app'))
  .filter((file) => /(?:^|\/)page\.tsx$/.test(file) && !file.includes('[...'))
  .map((file) => file.replace(/\/?page\.tsx$/, ''))
  .map((route) => [kindOf(route), addressesOf(route)] as const)

/** Numbered lists share a component, so one of them stands in for all. */
function kindOf(route: string): string {
  return route === '' ? 'home' : route.replace(/^(?:categories|tags|authors|series)\/(?=(?:\[\w+\]\/)?page\/)/, '')
}

/** `blog/page/[number]` → `/^\/blog\/page\/\d+\/$/`. */
function addressesOf(route: string): RegExp {
  const path = route.replaceAll('[number]', '\\d+').replace(/\[\w+\]/g, '[^/]+')
  return new RegExp(route === '' ? '^/$' : `^/${path}/$`)
}

/** The kind of a page: from its address, or else post, page, section or item of one. */
export function pageKind({ url, facts, html }: BuiltPage): string {
  if (url === '/404.html') return 'not found'
  return byAddress.find(([, address]) => address.test(url))?.[0] ?? documentKind(html, facts.kind === 'article')
}

/** Items of sections and their lists are told apart by what they declare to search engines. */
function documentKind(html: string, isArticle: boolean): string {
  if (isArticle) return html.includes('"@type":"BlogPosting"') ? 'post' : 'item'
  return html.includes('"@type":"CollectionPage"') ? 'section' : 'page'
}

/** The heaviest page of each kind, since most can go wrong on it. */
export function pageOfEachKind(pages: readonly BuiltPage[]): { kind: string; page: BuiltPage }[] {
  const chosen = new Map<string, BuiltPage>()
  for (const page of pages) {
    const kind = pageKind(page)
    if (page.html.length > (chosen.get(kind)?.html.length ?? 0)) chosen.set(kind, page)
  }
  return [...chosen].map(([kind, page]) => ({ kind, page }))
}
