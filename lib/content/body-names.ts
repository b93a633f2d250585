/** Names that expressions in an `.mdx` body may use. */
import type { BodyDocument } from './publication.ts'

/** @returns `extra.x fields.y`: each key that the document has; empty for Markdown, which has no expressions */
export function bodyNames({ format, extra, fields = [] }: BodyDocument): string {
  if (format !== 'mdx') return ''
  const keys = typeof extra === 'object' && extra !== null && !Array.isArray(extra) ? Object.keys(extra) : []
  return [...keys.map((key) => `extra.${key}`), ...fields.map(({ key }) => `fields.${key}`)].join(' ')
}
