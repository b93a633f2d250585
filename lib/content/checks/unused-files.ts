/** Reports files next to documents that no document shows or links to: they are not published, which their author may not expect. */
import { basename, posix } from 'node:path'
import { type Problem, problem } from '../../core/problems/problem.ts'
import { decode } from '../addresses/decode.ts'
import { linkContext, linkSource } from '../addresses/link-context.ts'
import { resolveLink } from '../addresses/links.ts'
import type { BodyDocument, Publication } from '../publication.ts'
import { hrefsOf } from './check-fields.ts'

/** At most this many names in one message. */
const named = 3

/** Divides the files next to documents that no page shows as a picture: those that a document links to, and the rest. */
export function filesBeside(
  publication: Publication,
  documents: readonly BodyDocument[],
): { linked: string[]; unused: string[] } {
  const shown = new Set(
    Object.values(publication.pictures.found).flatMap((found) =>
      'picture' in found ? [found.picture, found.picture.narrow].map((picture) => picture?.path) : [],
    ),
  )
  const left = publication.content.assets.filter((path) => !shown.has(path))
  if (left.length === 0) return { linked: [], unused: [] }
  const linked = linkedFiles(publication, documents, new Set(left.map((path) => basename(path))))
  return { linked: left.filter((path) => linked.has(path)), unused: left.filter((path) => !linked.has(path)) }
}

/** Returns one warning per folder, at its first such file. */
export function unusedFiles(unused: readonly string[]): Problem[] {
  const folders = new Map<string, string[]>()
  for (const path of unused) {
    const folder = posix.dirname(path)
    folders.set(folder, [...(folders.get(folder) ?? []), path])
  }
  return [...folders.values()].flatMap((files) => {
    const [first] = files
    if (first === undefined) return []
    const more = files.length - named
    const names = files.slice(0, named).map((path) => basename(path))
    const list = `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
    const message =
      files.length === 1
        ? 'no document shows or links to this file, so it is not published'
        : `no document shows or links to ${files.length} files of this folder, so they are not published: ${list}`
    const meant = files.length === 1 && /^(.*\.(?:md|markdown|mdx))\.txt$/i.exec(basename(first))
    const remedy = meant
      ? `rename it to ${meant[1]}`
      : 'use its name in a document, move it to public/ to publish it anyway, or delete it'
    return [problem('file-unused', first, { line: 1, column: 1 }, message, remedy)]
  })
}

/** The files among those of certain names that a document links to. In `.mdx` a name may stand in any expression, so mentioning it counts. */
function linkedFiles(
  publication: Publication,
  documents: readonly BodyDocument[],
  names: ReadonlySet<string>,
): ReadonlySet<string> {
  const context = linkContext(publication)
  const linked = new Set<string>()
  const fields = new Map(publication.content.posts.map((post) => [post.path, post.fields.flatMap(hrefsOf)]))
  for (const { path, url, format, body } of documents) {
    const { links, assets } = publication.body(path)
    for (const href of [...[...links, ...assets].map((link) => link.href), ...(fields.get(path) ?? [])]) {
      if (!names.has(basename(decode(href.replace(/^wiki:|[?#].*$/gs, '')) ?? ''))) continue
      const { file } = resolveLink(href, linkSource(publication, path, url), context)
      if (file) linked.add(file.from)
    }
    if (format !== 'mdx') continue
    const text = body.text()
    for (const file of publication.content.assets) if (text.includes(basename(file))) linked.add(file)
  }
  return linked
}
