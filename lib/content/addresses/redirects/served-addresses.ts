/** Looks up what the site serves at an address, redirects aside: documents, lists and files. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { addressKey } from '../../../core/addresses/urls.ts'
import type { Content } from '../../model.ts'
import { listAddresses } from '../list-addresses.ts'

export type ServedAddresses = {
  /** Returns what is at a decoded address. */
  at: (url: string) => 'page' | 'file' | 'unpublished' | undefined
  /** Returns any address at or below a folder. */
  below: (folder: string) => string | undefined
  /** Whether anything is below a folder, published or not. */
  holds: (folder: string) => boolean
  /** The address as its page has it: hosts tell capitals from small letters. */
  spelled: (url: string) => string
}

/** Files generated next to pages. */
const besidePages = /^((?:\/[^/]+)?\/(?:categories|authors)\/[^/]+\/)feed\.xml$|^(.*\/)index\.md$/

/** @param root the folder that holds `public/` */
export function servedAddresses(content: Content, root: string): ServedAddresses {
  const documents = [...content.posts, ...content.pages]
  const published = documents.filter(({ state }) => state === 'published').map(({ url }) => url)
  const pages = new Map([...published, ...listAddresses(content)].map((url) => [addressKey(url), url]))
  const unpublished = new Set(documents.map(({ url }) => addressKey(url)))
  const file = (url: string) => {
    const path = join(root, 'public', url)
    return path.startsWith(join(root, 'public')) && existsSync(path) ? statSync(path) : undefined
  }
  const below = (folder: string) => {
    const key = `${addressKey(folder)}/`
    for (const [page, url] of pages) if (`${page}/`.startsWith(key)) return url
    return file(folder)?.isDirectory() ? folder : undefined
  }
  return {
    at: (url) => {
      const key = addressKey(url)
      if (pages.has(key)) return 'page'
      const [, list, page] = besidePages.exec(url) ?? []
      const owner = list ?? page
      if (file(url)?.isFile() || (owner !== undefined && pages.has(addressKey(owner)))) return 'file'
      return unpublished.has(key) ? 'unpublished' : undefined
    },
    below,
    holds: (folder) =>
      below(folder) !== undefined || [...unpublished].some((url) => `${url}/`.startsWith(`${addressKey(folder)}/`)),
    spelled: (url) => pages.get(addressKey(url)) ?? url,
  }
}
