/** Front matter snippets with the site's own people and terms as choices, which work in Markdown without any extension. */
import type { Choices } from '../../lib/content/index.ts'

type Snippet = { scope: string; prefix: string[]; description: string; body: string[] }

/** The text of `.vscode/site.code-snippets`. */
export function siteSnippets({ authors, categories, tags, series }: Choices): Record<string, Snippet> {
  const day = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE'
  const front = (prefix: string[], description: string, body: string[]) => ({
    scope: 'markdown,mdx',
    prefix,
    description,
    body,
  })
  const line = (key: string, names: readonly string[]) => [`${key}: ${choice(1, names)}`]
  const list = (key: string, names: readonly string[]) => [`${key}:`, `  - ${choice(1, names)}`]
  return {
    'A new post': front(['post', '---'], 'The front matter of a post', [
      '---',
      `date: ${day}`,
      `title: \${1:The headline}`,
      `author_staff_member: ${choice(2, authors)}`,
      'categories:',
      `  - ${choice(3, categories)}`,
      `description: \${4:One sentence for lists and search engines.}`,
      'draft: true',
      '---',
      '$0',
    ]),
    Author: front(['author_staff_member'], 'Who wrote it', line('author_staff_member', authors)),
    Categories: front(['categories'], 'What it is about, the chief category first', list('categories', categories)),
    Tags: front(['tags'], 'Finer than categories', list('tags', tags)),
    Series: front(['series'], 'One part of several', [`series: { name: ${choice(1, series)}, part: \${2:1} }`]),
    Updated: front(['updated'], 'A change worth telling', [`updated: { date: ${day}, note: \${1:What changed.} }`]),
  }
}

/** A tab stop with choices; `,`, `|` and `\` are escaped in them, and without choices it is left open. */
function choice(place: number, names: readonly string[]): string {
  const known = names.map(quoted).map((name) => name.replace(/[\\,|]/g, '\\$&'))
  return known.length > 0 ? `\${${place}|${known.join(',')}|}` : `$${place}`
}

/** As a YAML value that is valid inside a list or mapping. */
const quoted = (name: string) => (/^[\p{L}\p{N}][\p{L}\p{N} ._+/-]*$/u.test(name) ? name : JSON.stringify(name))
