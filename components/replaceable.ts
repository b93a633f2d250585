/** Components that an owner can replace by a file of the same name in `components/own/`. `replaceable.json` has the same list for programs. */
import type { ReactNode } from 'react'

/** Each component with ours, whose props a replacement gets. */
export type Replaceable = {
  AuthorList: typeof import('./people/author-list.tsx').StandardAuthorList
  Breadcrumbs: typeof import('./frame/breadcrumbs.tsx').StandardBreadcrumbs
  Byline: typeof import('./post/byline.tsx').StandardByline
  Callout: typeof import('./mdx/callout.tsx').StandardCallout
  Nameplate: typeof import('./lists/nameplate.tsx').StandardNameplate
  Newsletter: typeof import('./frame/newsletter.tsx').StandardNewsletter
  Pagination: typeof import('./frame/pagination.tsx').StandardPagination
  PostEntry: typeof import('./lists/post-entry.tsx').StandardPostEntry
  PostFoot: typeof import('./post/post-foot.tsx').StandardPostFoot
  PostHead: typeof import('./post/post-head.tsx').StandardPostHead
  SiteFooter: typeof import('./frame/site-footer.tsx').StandardSiteFooter
  SiteHeader: typeof import('./frame/site-header.tsx').StandardSiteHeader
}

export type Props<Name extends keyof Replaceable> = Parameters<Replaceable[Name]>[0]

/** The owner's components; each takes the props of the one it replaces. */
export type Replacements = { readonly [Name in keyof Replaceable]?: (props: Props<Name>) => ReactNode }
