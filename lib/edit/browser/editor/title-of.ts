/** Ships to the browser. The title of a document as typed, which is newer than that of the last edition. */
import { readFields } from '../../fields.ts'

/** @returns the title of a document or the name of a person; the path of the file if neither can be read */
export function titleOf(text: string, path: string): string {
  const fields = readFields(text)
  if ('refused' in fields) return path
  for (const key of ['title', 'name']) {
    const value = fields.get(key)?.value
    if (value && 'text' in value && value.text) return value.text
  }
  return path
}
