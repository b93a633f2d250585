/** What publishing needs to know about the content: plain data that survives being sent to a thread. */
import type { AdminConfig, FileElsewhere, Site } from '../content/index.ts'
import type { WordOverrides } from '../core/messages/messages.ts'
import type { ProblemCode } from '../core/problems/problem-codes.ts'
import type { AddressedDocument, LedgerDocument } from '../ledger/index.ts'
import type { Published } from '../pages/index.ts'
import type { PolicyAdditions } from './page/policy.ts'

/** A language of a site with several; `prefix` begins its addresses: `''` or `/de`. */
type Language = { code: string; prefix: string; title: string; description: string; words?: WordOverrides | undefined }

export type PublishInput = {
  site: Pick<Site, 'title' | 'description' | 'language' | 'words' | 'host' | 'compress' | 'problems'> & {
    /** The default language first; absent on a site with one language. */
    languages?: Language[] | undefined
    /** `https://example.org`, without path. */
    origin: string
    /** The path of `site.yml: url` without trailing slash: `''` or `/sub`. */
    base: string
    /** `site.yml: id_base`, the prefix of feed entry ids, without trailing slash. */
    idBase: string
    /** `site.yml: feed_size`. */
    feedSize: number
    /** `site.yml: card_fonts`. */
    cardFonts?: string[] | undefined
    /** `site.yml: licence`, written out. */
    rights?: string | undefined
    /** The site's time zone. */
    timeZone: string
    /** `site.yml: elsewhere`: paths of the host that another system serves. */
    elsewhere?: readonly string[] | undefined
    /** `site.yml: policy`: sources allowed beyond the site itself. */
    policy: PolicyAdditions
  }
  /** The page at /admin/; absent on a site without it. */
  admin?: AdminConfig | undefined
  /** Every document with an address of its own, in every state: posts, pages, authors, terms, series. */
  documents: AddressedDocument[]
  /** Files that documents link to, but that are not next to them. */
  filesElsewhere: FileElsewhere[]
  /** Earlier addresses of what is not published, with its state: like its own address, each answers "no longer available". */
  dormant: LedgerDocument[]
  /** Listed content only: nothing unpublished or unlisted. */
  published: Published
  /** Redirects to existing addresses; both decoded, without base path. */
  redirects: { from: string; to: string }[]
  /** Folders redirected with everything below them, innermost first; decoded, without base path. */
  folderRedirects: { from: string; to: string; keepsRest: boolean }[]
  /** Addresses such as `/?p=123`, which only rules of a host can redirect; `to` decoded, without base path. */
  queryRedirects: { key: string; value: string; to: string }[]
  /** The text of content/urls.txt; null if the site has no such file. */
  ledger: string | null
  /** Problems that the check of the content reported, so that the check of the built pages doesn't repeat them. */
  reported: { path: string; code: ProblemCode; address?: string | undefined }[]
  /** When a document is next published or withdrawn automatically, in milliseconds since 1970; null if nothing is scheduled. */
  nextChange: number | null
}
