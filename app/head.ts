/** What the head of a page is made from. */
import type { PageOf, PostView } from '../lib/pages/index.ts'

export type Head = {
  title: string
  description: string
  url: string
  canonical?: string
  noindex?: boolean
  /** Address of the page's own feed. */
  feed?: string
  /** The feeds that it names instead of those of the site. */
  feeds?: readonly { title: string; url: string }[]
  /** The address whose social image the page uses. */
  card?: string
} & Partial<Pick<PostView, 'badge' | 'translations'>> & { kind?: PageOf<'document'>['kind'] }
