/**
 * Parses HTML with the source location of every node, and edits the text by those offsets.
 * Publishing uses it to change pages without serialising them again.
 * Independent of content and of Next.
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
  parseHtml,
  rangeOf,
  textOf,
  walk,
} from './html.ts'
export { missingWords, type SeenContent, seenContent, wordsOf } from './visible-words.ts'
