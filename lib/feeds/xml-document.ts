/** Corrects feedsmith's XML: removes illegal characters, whitespace added inside texts, and empty fractions of dates. */
import { legalText } from '../core/text/legal-text.ts'

/** The text of an XML file from feedsmith's output. */
export function xmlDocument(text: string): string {
  return `${legalText(text)
    // feedsmith puts line breaks around CDATA sections, which would become part of titles and ids.
    .replace(/>\n\s*<!\[CDATA\[/g, '><![CDATA[')
    .replace(/\]\]>\n\s*<\//g, ']]></')
    .replace(/(<(?:atom:)?(?:updated|published)>[\d:T-]+)\.000Z</g, '$1Z<')
    .trimEnd()}\n`
}
