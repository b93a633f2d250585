/** For tests: finds violations of RSS 2.0 (rssboard.org/rss-specification) and of the profile that validators check. */
import { media } from './atom-faults.ts'
import { type Grammar, grammarFaults } from './grammar.ts'
import { htmlFaults } from './html-faults.ts'
import { anything, filled, iri, language, mailDate, oneOf, timestamp, webAddress } from './kinds.ts'
import { all, one, parseXml } from './parse-xml.ts'

const grammar: Grammar = {
  ...media,
  rss: { attributes: { version: oneOf('2.0') }, children: { channel: '1' } },
  channel: {
    children: {
      title: '1',
      link: '1',
      description: '1',
      language: '1',
      lastBuildDate: '1',
      'atom:link': '1',
      copyright: '?',
      image: '?',
      generator: '?',
      item: '*',
    },
  },
  item: {
    children: {
      title: '1',
      link: '1',
      guid: '1',
      pubDate: '1',
      description: '1',
      category: '*',
      // Absent for a post without text.
      'content:encoded': '?',
      'dc:creator': '*',
      'dc:contributor': '*',
      'dc:language': '?',
      'atom:updated': '1',
      'media:content': '?',
    },
  },
  image: { children: { url: '1', title: '1', link: '1' } },
  'channel/link': { text: webAddress },
  title: { text: filled },
  link: { text: webAddress },
  url: { text: webAddress },
  description: { text: filled },
  language: { text: language },
  copyright: { text: filled },
  generator: { text: filled },
  lastBuildDate: { text: mailDate },
  pubDate: { text: mailDate },
  // An id is not a link, even if it looks like one.
  guid: { text: iri, attributes: { isPermaLink: oneOf('false') } },
  category: { text: filled, attributes: { 'domain?': webAddress } },
  'content:encoded': { text: anything },
  'dc:creator': { text: filled },
  'dc:contributor': { text: filled },
  'dc:language': { text: language },
  'atom:updated': { text: timestamp },
  'atom:link': { attributes: { href: webAddress, rel: oneOf('self'), type: oneOf('application/rss+xml') } },
}

/** @returns one line per fault; throws when the file is not well-formed */
export function rssFaults(file: string): string[] {
  const root = parseXml(file)
  if (root.name !== 'rss') return [`The file is a ${root.name}`]
  const faults = grammarFaults(root, grammar)
  if (faults.length > 0) return faults
  const items = all(one(root, 'channel'), 'item')
  const ids = items.map((item) => one(item, 'guid').text)
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `Two items have the id ${id}`),
    ...items.flatMap((item) => all(item, 'content:encoded').flatMap(({ text }) => htmlFaults(text))),
  ]
}
