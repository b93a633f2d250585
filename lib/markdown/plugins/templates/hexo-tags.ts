/** The tags of Hexo (hexo.io/docs/tag-plugins) that stand for one thing; those around text are in `paired-tags.ts`. */
import type { Meaning } from './meaning.ts'
import { type TagArguments, tagArguments } from './tag-arguments.ts'

const parts = (tag: string) => /^\{%-?\s*(\w+)\s+([\s\S]*?)\s*-?%\}$/.exec(tag) ?? []

const meanings: Readonly<Record<string, (given: TagArguments) => Meaning | null>> = {
  asset_img: ({ places }) => picture(places),
  img: ({ places }) => picture(places),
  // Eleventy's plugin for pictures.
  image: ({ places: [src = '', alt = ''] }) => (isPicture(src) ? { kind: 'picture', src, alt, caption: '' } : null),
  asset_link: ({ at }) => linked(at(0), at(1) || at(0)),
  asset_path: ({ at }) => linked(at(0), at(0)),
  // A post that is linked without words shows its title there; the name of its file is nearest to it.
  post_link: ({ at }) => linked(postFile(at(0)), at(1) || at(0).replaceAll('-', ' ')),
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

export function hexoTag(tag: string): Meaning | null {
  const [, name = '', written = ''] = parts(tag)
  return meanings[name]?.(tagArguments(written)) ?? null
}

/** Interprets a tag in an address. */
export function hexoAddress(tag: string): string | null {
  const [, name, written = ''] = parts(tag)
  const first = tagArguments(written).at(0)
  if (name === 'post_path') return postFile(first) || null
  return name === 'asset_path' ? first || null : null
}
