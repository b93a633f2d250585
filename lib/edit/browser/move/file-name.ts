/** Ships to the browser. The part of a path by which a document is renamed. */

/** The file's name without extension, or the folder's for an `index.md`: `content/posts/a/index.md` → `a`. */
export function fileName(path: string): string {
  const names = path.split('/')
  const last = names.at(-1) ?? ''
  const isFolder = /^index\.\w+$/i.test(last) && names.length > 3
  return isFolder ? (names.at(-2) ?? '') : last.replace(/\.\w+$/, '')
}
