/** Reports keys of front matter that resemble none that is known. */
import { type Position, type Problem, problem } from '../../core/problems/problem.ts'

export type UnknownKey = { key: string; position: Position }

/** Keys of other systems and their equivalents here. */
const elsewhere: Readonly<Record<string, string>> = {
  part: 'series: { name: …, part: … }',
  keyword: 'tags:',
  keywords: 'tags:',
  topics: 'tags:',
  banner: 'image:',
  hero: 'image:',
  thumbnail: 'image:',
  cover_image: 'image:',
  social_image: 'image:',
  teaser: 'description:',
  lead: 'subtitle:',
  deck: 'subtitle:',
  lede: 'subtitle:',
  dek: 'subtitle:',
  pinned: 'featured:',
  sticky: 'featured:',
  language: 'lang:',
  locale: 'lang:',
  hidden: 'unlisted:',
  unpublish_date: 'expires:',
  canonical: 'canonical_url:',
}

/** The same for `content/site.yml`, in the words of Jekyll's and Hugo's configuration. */
const elsewhereInSettings: Readonly<Record<string, string>> = {
  lang: 'language:',
  locale: 'language:',
  name: 'title:',
  baseURL: 'url:',
  menu: 'navigation:',
  nav: 'navigation:',
  permalink: 'post_url:',
  permalinks: 'post_url:',
  paginate: 'page_size:',
  author: 'default_author:',
  license: 'licence:',
}

function unknownRemedy(key: string, path: string): string {
  const meanings = path === settingsPath ? elsewhereInSettings : elsewhere
  return Object.hasOwn(meanings, key)
    ? `write ${meanings[key]} if that is meant`
    : 'move it under extra: if it is yours, or remove it'
}

const settingsPath = 'content/site.yml'

/** Collects the unknown keys of a whole site: one warning per key, at the first file, with the number of files. */
export class UnknownKeys {
  readonly #seen = new Map<string, { first: Problem; count: number }>()

  add(path: string, keys: readonly UnknownKey[]): void {
    for (const { key, position } of keys) {
      const known = this.#seen.get(key)
      if (known) known.count++
      else
        this.#seen.set(key, {
          first: problem('key-unknown', path, position, '', unknownRemedy(key, path)),
          count: 1,
        })
    }
  }

  problems(): Problem[] {
    return [...this.#seen].map(([key, { first, count }]) => ({
      ...first,
      message: `the key ${key} is unknown and is ignored${count > 1 ? ` (here and in ${count - 1} more ${count === 2 ? 'file' : 'files'})` : ''}`,
    }))
  }
}
