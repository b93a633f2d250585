/** Docusaurus keeps all authors of a blog in one `authors.yml`, and all tags in `tags.yml`: each entry is read as if it were a file of its own. */
import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ContentFile } from './content-file.ts'

const kinds: Readonly<Record<string, 'author' | 'tag'>> = { authors: 'author', tags: 'tag' }
const limit = 1_000_000

/** Whether a file name is that of such a list. */
export const isEntryList = (name: string): boolean => /^(?:authors|tags)\.ya?ml$/i.test(name)

/**
 * Lists the entries of `authors.yml` or `tags.yml` as content files.
 * @param path from the site's root
 */
export function entriesOf(root: string, path: string): ContentFile[] {
  const file = join(root, path)
  const kind =
    kinds[
      basename(path)
        .replace(/\.ya?ml$/i, '')
        .toLowerCase()
    ]
  if (!kind || statSync(file).size > limit) return []
  const lines = readFileSync(file, 'utf8').split(/\r\n?|\n/)
  const starts = lines.flatMap((line, index) => {
    const [, double, single, bare] = /^(?:"([^"]+)"|'([^']+)'|([^\s:#'"-][^:#]*)):\s*(?:#.*)?$/.exec(line) ?? []
    const name = double ?? single ?? bare
    return name === undefined ? [] : [{ name: name.trim(), index }]
  })
  return starts.map(({ name, index }, place) => ({
    kind,
    path,
    file,
    format: 'md',
    name,
    folders: [],
    inDrafts: false,
    entry: { line: index + 2, end: (starts[place + 1]?.index ?? lines.length) + 1 },
  }))
}
