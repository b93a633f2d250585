/** The head of a page from what its query says of it. */
import type { Metadata } from 'next'
import type { Publication } from '../lib/content/index.ts'
import { absolute } from '../lib/urls.ts'

type Head = { title: string; description: string; url: string; canonical?: string; noindex?: boolean }

/** Title, description, canonical address and robots of a page; the front page's title stands alone. */
export function pageMetadata(
  { content: { site } }: Publication,
  { title, description, url, canonical, noindex }: Head,
): Metadata {
  return {
    title: url === '/' ? title : `${title} — ${site.title}`,
    description,
    alternates: { canonical: canonical ?? absolute(site.address, url) },
    robots: noindex ? { index: false, follow: true } : undefined,
  }
}
