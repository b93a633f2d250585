/** Gives every document its file and its address on the new site. */
import { addressFault, fillPattern, isOwnAddress } from '../../content/index.ts'
import { fileSlug, termSlug } from '../../core/addresses/slug.ts'
import { addressKey } from '../../core/addresses/urls.ts'
import type { ImportedDocument } from '../model.ts'
import { slugOf } from './names.ts'

export type Place = {
  /** From the site's root: `content/posts/2013-01-05-x.md`. */
  path: string
  url: string
  /** `permalink`, for a document whose old address is not that of the pattern. */
  permalink?: string | undefined
  redirects: string[]
  /** Old addresses that nothing can answer, with the reason. */
  unanswered: string[]
  notes: string[]
}

export type PlaceOptions = {
  /** `post_url`. */
  pattern: string
  /** Whether a document may keep an address outside the pattern. If not, the old address redirects. */
  keepsAddresses: boolean
  postsFolder: string
}

export class Places {
  readonly #options: PlaceOptions
  readonly #paths = new Set<string>()
  readonly #urls = new Map<string, string>()

  constructor(options: PlaceOptions) {
    this.#options = options
  }

  /** @param title without markup, for a document without a slug */
  of(document: ImportedDocument, title: string): Place {
    const base = slugOf(document.slug) || slugOf(title) || slugOf(document.source)
    for (let number = 1; ; number++) {
      const place = this.#tried(document, number === 1 ? base : `${base}-${number}`)
      const key = addressKey(place.url)
      if (this.#paths.has(place.path.toLowerCase()) || this.#urls.has(key)) continue
      this.#paths.add(place.path.toLowerCase())
      this.#urls.set(key, place.path)
      return place
    }
  }

  #tried(document: ImportedDocument, slug: string): Place {
    const old = document.address === undefined ? undefined : complete(document.address)
    const { path, url } = document.kind === 'post' ? this.#post(document, slug) : page(slug, old)
    const place: Place = { path, url, redirects: [], unanswered: [], notes: [] }
    const taken = isOwnAddress(url)
    if (taken) {
      place.permalink = `${url.replace(/\/(?:index)?$/, '')}-page/`.replace(/^-/, '/')
      place.url = place.permalink
      place.notes.push(`${url} is a page that every site has: it is at ${place.url}`)
    }
    if (old !== undefined && addressKey(old) !== addressKey(place.url) && !taken) this.#answer(old, place)
    for (const address of document.otherAddresses) this.#redirect(complete(address), place)
    return place
  }

  #answer(old: string, place: Place): void {
    const isFree =
      addressFault(old) === null && !isOwnAddress(old) && !this.#urls.has(addressKey(old)) && !old.includes(':')
    if (!this.#options.keepsAddresses || !isFree) {
      this.#redirect(old, place)
      return
    }
    place.permalink = old
    place.url = old
  }

  #redirect(old: string, place: Place): void {
    const key = addressKey(old)
    if (key === addressKey(place.url) || key === '/' || isOwnAddress(old)) return
    if (/^\/\?[a-z_]+=\d+$/.test(old)) {
      // Only some hosts can answer a query; the check says so.
      if (!place.redirects.includes(old)) place.redirects.push(old)
      return
    }
    if (/[?#\\\u0000-\u001f]/.test(old) || /\/\/|\/\.{1,2}\//.test(old)) place.unanswered.push(old)
    else if (!this.#urls.has(key) && !place.redirects.includes(old)) place.redirects.push(old)
  }

  #post({ date = '', categories }: ImportedDocument, slug: string): { path: string; url: string } {
    const day = date.slice(0, 10)
    const name = day === '' ? slug : `${day}-${slug}`
    const category = termSlug(categories[0] ?? '')
    const url = fillPattern(this.#options.pattern, {
      slug: fileSlug(slug),
      date: day,
      lang: 'en',
      category,
      categories,
      folders: '',
    })
    return { path: `${this.#options.postsFolder}/${name}.md`, url }
  }
}

/** A page is in the folders of its old address, if those make the same address here. */
function page(slug: string, old: string | undefined): { path: string; url: string } {
  const folders = (old ?? '').replace(/\/$/, '').split('/').slice(1, -1)
  const same = folders.every((folder) => folder !== '' && fileSlug(folder) === folder) ? folders : []
  const url = `/${[...same, slug].join('/')}/`
  return { path: `content/pages${url.slice(0, -1)}.md`, url }
}

/** Addresses end in `/` or in the name of a file. */
const complete = (address: string): string => {
  const path = address.replace(/\/{2,}/g, '/')
  return /\/$|\.[a-z0-9]{2,5}$/i.test(path) ? path : `${path}/`
}
