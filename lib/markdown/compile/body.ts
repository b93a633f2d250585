/** What goes into the Markdown pipeline and what comes out: plain data, JSON-able, so that it can be cached and sent between threads. */
import type { WordOverrides } from '../../core/messages/messages.ts'
import type { Problem } from '../../core/problems/problem.ts'

export type BodyInput = {
  /** Path from the site's root, for messages. */
  path: string
  /** The body without front matter, `\n` line ends. */
  readonly text: string
  /** SHA-256 of the text, where it is known without reading it. */
  hash?: string
  /** The line of the file on which `text` begins, from 1. */
  firstLine: number
  format: 'md' | 'mdx'
  /** BCP 47 language of the body: typographic quotes, labels of callouts and footnotes. */
  language: string
  /** The owner's words for that language, where the site has any. */
  words?: WordOverrides | undefined
  /** `math: true`: `$…$` is math too. */
  math: boolean
  /** The base address of the site, for `{{ site.url }}` and for knowing which absolute links are internal. */
  siteUrl: string
  /** Other hosts whose recordings pages may load, as in a policy, separated by blanks. A text, since inputs are compared by value. */
  mediaHosts?: string
  /** What expressions of an `.mdx` body can name: `extra.x` and `fields.x` for each key that it has, separated by blanks. */
  names?: string
  /** Titles of the posts that the body names without words (`untitledPosts`), as `writeTitles` writes them. */
  titles?: string
}

export type Heading = { depth: 2 | 3 | 4 | 5 | 6; id: string; text: string }

/** A link as the author wrote it (entities decoded, characters outside ASCII percent-encoded), unresolved. Lines and columns are those of the file. */
export type LinkReference = { href: string; line: number; column: number }

/** An image as the author wrote it, unresolved. */
export type ImageReference = {
  src: string
  /** `null` when no alternative was written at all; `''` states decoration. */
  alt: string | null
  title?: string
  /** As written in raw HTML. */
  width?: number
  height?: number
  /** The author asks for the full width (`{: .wide}`). */
  wide?: true
  /** Stands in a link, where no other link may. */
  insideLink?: true
  /** Alone in its paragraph: shown as a figure; `title` is its caption. */
  standalone: boolean
  line: number
  column: number
}

/** A place in the HTML that is filled after the cache: a link's or asset's address, the whole `href` of a wiki link, or a whole image. */
export type Slot =
  | { link: number }
  | { wiki: number }
  | { image: number }
  | { asset: number }
  | { poster: number }
  | { opens: number }
  | { closes: number }

/** An element that needs a file: a recording, or one of its sources or tracks. Without the file, what `opens` and `closes` enclose is left out. */
export type MediaElement = {
  /** Indices of `assets`; one of them is enough. */
  assets: number[]
  /** The words of the link that takes its place; null for a source or a track, of which nothing remains. */
  words: string | null
  /** Whether the link needs a paragraph of its own. */
  isBlock: boolean
}

/**
 * A piece of the Markdown alternate: text, an address as the author wrote it, to be resolved, or a block that only the page has: which of
 * the elements of the body, and how many a page with all of them has.
 */
export type AlternatePart =
  | string
  | { link: string }
  | { asset: string }
  | { image: string; alt: string; title?: string }
  | { block: number; of: number }

export type CompiledBody = {
  /** HTML cut at its slots: strings are literal HTML; `{link: i}` stands for the value of `href` (between its quotes), `{wiki: i}` for the attribute, `{asset: i}` for the value of a `src`/`poster`, `{poster: i}` for the whole attribute, `{opens: i}` and `{closes: i}` for the beginning and end of an element of `media`, `{image: i}` for a whole `<img>`/`<figure>`. Empty for MDX. */
  parts: (string | Slot)[]
  /** The body as Markdown, cut where addresses go. */
  alternate: AlternatePart[]
  /** Visible text, blocks separated by newlines: search, word counts, tests. */
  text: string
  words: number
  /** Plain text before `<!--more-->`, when the author set one. */
  more: string | null
  /** Plain text of the first paragraph that has words. */
  firstParagraph: string
  headings: Heading[]
  links: LinkReference[]
  images: ImageReference[]
  /** Which of them its reader sees at once, where no picture heads the page; null for none. */
  leadingImage: number | null
  /** Files referred to by video, audio, source, track. */
  assets: LinkReference[]
  media: MediaElement[]
  /** Every id on the page that a link may name. */
  ids: string[]
  /** Hosts of click-to-load frames on the page, e.g. `www.youtube-nocookie.com`. */
  frameHosts: string[]
  problems: Problem[]
}

/** What fills the slots; supplied by the caller, which knows addresses and images. */
export type BodyResolver = {
  /** Returns the final `href`, unescaped, and whether it leaves the site. */
  link: (reference: LinkReference) => { href: string; external: boolean }
  /** Returns the final address of a media file, unescaped. */
  asset: (reference: LinkReference) => string
  /** Whether there is no such file. Default: no. */
  isMissing?: (reference: LinkReference) => boolean
  /** Returns the whole HTML of an image (and its figure). */
  image: (reference: ImageReference, index: number) => string
}
