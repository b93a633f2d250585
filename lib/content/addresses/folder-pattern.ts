/** Address patterns of folders: posts of `content/posts/til/` may have addresses of another form than the others. */
import { fileSlug } from '../../core/addresses/slug.ts'

/** The languages of a site, whose folders are no part of addresses. */
type Languages = { languages: readonly { code: string }[] }
type Patterns = Languages & { post_url: string; folder_urls: Readonly<Record<string, string>> }

const oneLanguage: Languages = { languages: [] }

/**
 * The folders of a post below the folder of its section, as they appear in addresses. A folder that holds one post as `index.md` is its name.
 * @param path from the site's root: `content/posts/2021/01/x/index.md` → `2021/01`
 */
export function foldersOf(path: string, { languages } = oneLanguage): string[] {
  const folders = path.split('/').slice(2, -1)
  const named = /\/index\.[a-z]+$/i.test(path) ? folders.slice(0, -1) : folders
  const codes = new Set(languages.map(({ code }) => code.toLowerCase()))
  return named.filter((folder) => !/^_(?:posts|drafts)$/.test(folder) && !codes.has(folder.toLowerCase()))
}

/** The value of `:folders`. */
export const folderParts = (path: string, site = oneLanguage): string =>
  foldersOf(path, site)
    .map((folder) => fileSlug(folder) || folder)
    .join('/')

/**
 * The pattern of the innermost folder that has one, else `post_url`.
 * @param path of a post, from the site's root
 */
export function postPattern({ post_url, folder_urls, languages }: Patterns, path: string): string {
  const folders = foldersOf(path, { languages })
  for (let depth = folders.length; depth > 0; depth--) {
    const folder = folders.slice(0, depth).join('/')
    const pattern = Object.hasOwn(folder_urls, folder) ? folder_urls[folder] : undefined
    if (pattern !== undefined) return pattern
  }
  return post_url
}
