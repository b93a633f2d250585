/** How the documents of a site write each key of their front matter: a control that expects another form would change it. */
import type { Content } from '../../model.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import { splitFence } from '../../parse/fence.ts'
import type { Value } from '../../parse/front-matter.ts'
import { parseMatter } from '../../parse/matter.ts'
import { readSource } from '../../parse/source.ts'
import { documentFiles } from '../check-text.ts'

/** Key → its values in all documents of one kind. */
export type WrittenValues = ReadonlyMap<string, readonly Value[]>

/** @returns the values by collection: that of posts is `post`, sections have none */
export function writtenValues(root: string, content: Pick<Content, 'site'>): ReadonlyMap<string, WrittenValues> {
  const kinds = new Map<string, Map<string, Value[]>>()
  for (const file of documentFiles(root, content)) {
    if (file.kind === 'post' && file.section !== undefined) continue
    const keys = kinds.get(file.kind) ?? new Map<string, Value[]>()
    kinds.set(file.kind, keys)
    for (const [key, value] of valuesOf(file)) keys.set(key, [...(keys.get(key) ?? []), value])
  }
  return kinds
}

/** Nothing of a file that cannot be read: the check reports it. */
function valuesOf({ file, path }: ContentFile): Iterable<[string, Value]> {
  const source = readSource(file, path)
  if ('problem' in source) return []
  const split = splitFence(source.text, path)
  if ('problem' in split) return []
  const matter = parseMatter(split, path)
  return 'problem' in matter ? [] : matter.entries
}
