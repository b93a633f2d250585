/**
 * Reads HTML with the place of every node in its source, and edits it by those offsets.
 * Publishing uses it to change pages without serialising them again.
 * Knows nothing of content or of Next.
 */

export { editDocument } from './edited-document.ts'
export { applyEdits, cut, type Edit, insert } from './edits.ts'
export {
  afterStartTag,
  attribute,
  attributeRange,
  type Document,
  type Element,
  elements,
  isComment,
  isElement,
  isText,
  isWithin,
  keepDocument,
  parseHtml,
  rangeOf,
  textOf,
  walk,
} from './html.ts'
