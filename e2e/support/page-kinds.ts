/** The kinds of pages of a site, and a page of each. */
import type { BuiltPage } from './built-pages.ts'

const byAddress: readonly (readonly [kind: string, address: RegExp])[] = [
  ['home', /^\/$/],
  ['not found', /^\/404(\.html|\/)$/],
  ['blog', /^\/blog\/$/],
  ['blog page', /^\/blog\/page\/\d+\/$/],
  ['index page', /^\/(categories|tags|authors|series)\/page\/\d+\/$/],
  ['list page', /^\/(categories|tags|authors|series)\/[^/]+\/page\/\d+\/$/],
  ['categories', /^\/categories\/$/],
  ['category', /^\/categories\/[^/]+\/$/],
  ['tags', /^\/tags\/$/],
  ['tag', /^\/tags\/[^/]+\/$/],
  ['authors', /^\/authors\/$/],
  ['author', /^\/authors\/[^/]+\/$/],
  ['archive', /^\/archive\/$/],
  ['archive year', /^\/archive\/\d{4}\/$/],
  ['series list', /^\/series\/$/],
  ['series', /^\/series\/[^/]+\/$/],
  ['search', /^\/search\/$/],
]

/** What kind of page this is: by its address, else post or page. */
export function pageKind({ url, facts }: BuiltPage): string {
  return byAddress.find(([, address]) => address.test(url))?.[0] ?? (facts.kind === 'article' ? 'post' : 'page')
}

/** Of each kind the heaviest page, since it holds the most that can go wrong. */
export function pageOfEachKind(pages: readonly BuiltPage[]): { kind: string; page: BuiltPage }[] {
  const chosen = new Map<string, BuiltPage>()
  for (const page of pages) {
    const kind = pageKind(page)
    if (page.html.length > (chosen.get(kind)?.html.length ?? 0)) chosen.set(kind, page)
  }
  return [...chosen].map(([kind, page]) => ({ kind, page }))
}
