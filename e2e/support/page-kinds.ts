/** The kinds of pages of a site, and a page of each. */
import { type PageKind, pageQueries } from '../../lib/pages/index.ts'
import type { BuiltPage } from './built-pages.ts'

/** Kind → its addresses, from the routes of the app. Documents, whose route matches every address, are left out. */
const byAddress = (Object.keys(pageQueries) as PageKind[])
  .filter((kind) => kind !== 'document')
  .map((kind) => [groupOf(kind), addressesOf(pageQueries[kind].route)] as const)

/** Numbered lists share a component, so one of them stands for all. */
function groupOf(kind: PageKind): string {
  return kind.replace(/^(?:category|tag|author|series)(?=(?:List|Index)$)/, 'numbered')
}

/** `blog/page/[number]/page.tsx` → `/^\/blog\/page\/\d+\/$/`. */
function addressesOf(route: string): RegExp {
  const address = route === 'not-found.tsx' ? '404.html' : route.replace(/page\.tsx$/, '')
  return new RegExp(`^/${address.replaceAll('[number]', '\\d+').replace(/\[\w+\]/g, '[^/]+')}$`)
}

/** The kind of a page: from its address, or else post or page. */
export function pageKind({ url, facts }: BuiltPage): string {
  return byAddress.find(([, address]) => address.test(url))?.[0] ?? (facts.kind === 'article' ? 'post' : 'page')
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
