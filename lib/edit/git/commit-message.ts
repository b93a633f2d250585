/** Proposes the message of a commit from the files that changed. */
import type { ChangedFile } from '../api.ts'

const verbs: Readonly<Record<ChangedFile['change'], string>> = {
  new: 'Add',
  changed: 'Edit',
  deleted: 'Delete',
  renamed: 'Rename',
  conflict: 'Merge',
}

/** `Add “Two writers”` for one document, `Edit 3 documents` for several. */
export function messageFor(files: readonly Pick<ChangedFile, 'path' | 'change' | 'title'>[]): string {
  const documents = files.filter(({ path }) => /\.(?:md|markdown|mdx)$/i.test(path))
  const named = documents.length > 0 ? documents : files
  const [first] = named
  if (!first) return ''
  const kinds = new Set(named.map(({ change }) => change))
  const verb = verbs[kinds.size === 1 ? first.change : 'changed']
  if (named.length > 1) return `${verb} ${named.length} ${documents.length > 0 ? 'documents' : 'files'}`
  return `${verb} ${first.title === null ? first.path : `“${first.title}”`}`
}
