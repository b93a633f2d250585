/** The tags of Hexo (hexo.io/docs/tag-plugins) that stand for one thing; those around text are in `paired-tags.ts`. */
import type { Meaning } from './meaning.ts'
import { type PostTitles, titlesIn } from './post-titles.ts'
import { type TagArguments, tagArguments } from './tag-arguments.ts'

const parts = (tag: string) => /^\{%-?\s*(\w+)\s+([\s\S]*?)\s*-?%\}$/.exec(tag) ?? []

const meanings: Readonly<Record<string, (given: TagArguments, titles: PostTitles) => Meaning | null>> = {
  asset_img: ({ places }) => picture(places),
  img: ({ places }) => picture(places),
  // Eleventy's plugin for pictures.
  image: ({ places: [src = '', alt = ''] }) => (isPicture(src) ? { kind: 'picture', src, alt, caption: '' } : null),
  asset_link: ({ at }) => linked(at(0), at(1) || at(0)),
  asset_path: ({ at }) => linked(at(0), at(0)),
  post_link: ({ at, places }, titles) => {
    const named = postOf(at(0))
    const { title, file = postFile(named.slug) } = titles.get(named.slug) ?? {}
    return linked(file && file + named.fragment, wordsOf(places) || title || named.slug.replaceAll('-', ' '))
  },
  link: ({ at, places: [words = '', ...rest] }) => {
    const url = rest.find((word) => /^https?:\/\//.test(word)) ?? ''
    return /^https?:\/\//.test(at(0)) ? null : linked(url, words)
  },
  iframe: ({ at }) => (/^https?:\/\//.test(at(0)) ? { kind: 'frame', src: at(0), title: '' } : null),
  gist: ({ at }) =>
    /^(?:[\w-]+\/)?[\da-f]{5,}$/i.test(at(0)) ? { kind: 'link', url: `https://gist.github.com/${at(0)}` } : null,
}

/** The file of a post as links name it. */
const postFile = (slug: string) => (slug === '' ? '' : `/_posts/${slug.replace(/^\//, '').replace(/\.md$/, '')}.md`)

/** `name#heading` */
function postOf(written: string): { slug: string; fragment: string } {
  const [, slug = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(written) ?? []
  return { slug, fragment }
}

/** The words of `post_link` need no quotes. A last `true` or `false` says whether to escape them. */
const wordsOf = ([, ...words]: readonly string[]) =>
  (/^(?:true|false)$/.test(words.at(-1) ?? '') ? words.slice(0, -1) : words).join(' ')

const postLinks = /\{%-?\s*post_link\s+([\s\S]*?)\s*-?%\}/g

/** The posts that a text links to by a tag without words, which shows their titles. */
export function untitledPosts(text: string): string[] {
  if (!text.includes('post_link')) return []
  const found = [...text.matchAll(postLinks)].flatMap(([, written = '']) => {
    const { at, places } = tagArguments(written)
    return wordsOf(places) === '' ? postOf(at(0)).slug || [] : []
  })
  return [...new Set(found)]
}

const linked = (url: string, words: string): Meaning | null =>
  url === '' || words === '' ? null : { kind: 'link', url, words }

const isPicture = (word: string) => /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#].*)?$/i.test(word)

/** `[class …] /path [width] [height] ["title 'alternative text'"]` */
function picture(places: readonly string[]): Meaning | null {
  const at = places.findIndex(isPicture)
  const src = places[at]
  if (src === undefined) return null
  const words = places
    .slice(at + 1)
    .filter((word) => !/^(?:\d+%?|auto)$/.test(word))
    .join(' ')
  const [, title = words, alt = ''] = /^(.*?)\s*["']([^"']+)["']$/s.exec(words) ?? []
  return { kind: 'picture', src, alt: alt || title, caption: alt === '' ? '' : title }
}

/** @param titles of the posts that `untitledPosts` found, as `titlesIn` reads them */
export function hexoTag(tag: string, titles: string | undefined): Meaning | null {
  const [, name = '', written = ''] = parts(tag)
  return meanings[name]?.(tagArguments(written), titlesIn(titles)) ?? null
}

/** Interprets a tag in an address. */
export function hexoAddress(tag: string): string | null {
  const [, name, written = ''] = parts(tag)
  const first = tagArguments(written).at(0)
  if (name === 'post_path') {
    const { slug, fragment } = postOf(first)
    return slug === '' ? null : postFile(slug) + fragment
  }
  return name === 'asset_path' ? first || null : null
}
