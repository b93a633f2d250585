/** For tests: parses XML strictly, with a different library from the one that writes it. */
import { SaxesParser } from 'saxes'

export type XmlNode = {
  /** With the grammars' prefix for its namespace, whatever prefix the file uses. */
  name: string
  attributes: Record<string, string>
  /** Its own text, without that of its children. */
  text: string
  children: XmlNode[]
}

/** Namespace → prefix; empty for RSS itself, which has no namespace, and for sitemaps. */
const prefixes: Readonly<Record<string, string>> = {
  '': '',
  'http://www.w3.org/2005/Atom': 'atom:',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://search.yahoo.com/mrss/': 'media:',
  'http://www.sitemaps.org/schemas/sitemap/0.9': '',
  'http://www.google.com/schemas/sitemap-image/1.1': 'image:',
  'http://www.w3.org/1999/xhtml': 'xhtml:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  'http://www.w3.org/2000/xmlns/': 'xmlns:',
}

/** Throws at the first thing that is not well-formed, or that has a namespace unknown to readers. */
export function parseXml(text: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    const named = Object.values(attributes).map(({ uri, local, value }) => [nameOf(uri, local), value] as const)
    const node = { name: nameOf(uri, local), attributes: Object.fromEntries(named), text: '', children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  const add = (more: string) => {
    const node = open.at(-1)
    if (node) node.text += more
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  return root.children[0] ?? root
}

function nameOf(uri: string, local: string): string {
  const prefix = prefixes[uri]
  if (prefix === undefined) throw new Error(`Unknown namespace ${uri}`)
  return prefix + local
}

/** The children with a name. */
export const all = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? []

/** The only child with a name. Throws when there is none, or more than one. */
export function one(node: XmlNode | undefined, name: string): XmlNode {
  const [found, second] = all(node, name)
  if (!found || second) throw new Error(`${node?.name} does not have exactly one ${name}`)
  return found
}
