/** What feedsmith's XML still needs: legal characters, no white space of its own inside texts, dates without empty fractions. */
import { legalText } from '../core/text/legal-text.ts'

/** The text of an XML file from feedsmith's. */
export function xmlDocument(text: string): string {
  return `${legalText(text)
    // It breaks the line round a CDATA section: the white space would belong to titles and ids.
    .replace(/>\n\s*<!\[CDATA\[/g, '><![CDATA[')
    .replace(/\]\]>\n\s*<\//g, ']]></')
    .replace(/(<(?:atom:)?(?:updated|published)>[\d:T-]+)\.000Z</g, '$1Z<')
    .trimEnd()}\n`
}
