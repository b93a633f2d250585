/** For tests: finds violations of RFC 4287 in an Atom feed. The table is its grammar (appendix B); the functions are the rules in its text. */
import { type Grammar, grammarFaults } from './grammar.ts'
import { htmlFaults } from './html-faults.ts'
import { anything, filled, iri, language, mediaType, oneOf, timestamp, webAddress, wholeNumber } from './kinds.ts'
import { all, one, parseXml, type XmlNode } from './parse-xml.ts'

const person = { children: { 'atom:name': '1', 'atom:uri': '?', 'atom:email': '?' } } as const
const text = { text: filled, attributes: { 'type?': oneOf('text') } }
/** Media RSS, as both feeds use it. */
export const media: Grammar = {
  'media:content': {
    attributes: {
      url: webAddress,
      medium: oneOf('image'),
      'type?': mediaType,
      width: wholeNumber,
      height: wholeNumber,
    },
    children: { 'media:description': '?' },
  },
  'media:description': { text: filled },
}

const grammar: Grammar = {
  ...media,
  'atom:feed': {
    attributes: { 'xml:lang': language },
    children: {
      'atom:id': '1',
      'atom:title': '1',
      'atom:updated': '1',
      'atom:subtitle': '?',
      'atom:author': '*',
      'atom:link': '+',
      'atom:rights': '?',
      'atom:icon': '?',
      'atom:generator': '?',
      'atom:entry': '*',
    },
  },
  'atom:entry': {
    attributes: { 'xml:lang': language },
    children: {
      'atom:id': '1',
      'atom:title': '1',
      'atom:updated': '1',
      'atom:published': '1',
      'atom:author': '*',
      'atom:contributor': '*',
      'atom:category': '*',
      'atom:link': '+',
      'atom:summary': '?',
      'atom:content': '1',
      'media:content': '?',
    },
  },
  'atom:id': { text: iri },
  'atom:title': text,
  'atom:subtitle': text,
  'atom:summary': text,
  'atom:rights': text,
  'atom:updated': { text: timestamp },
  'atom:published': { text: timestamp },
  'atom:icon': { text: webAddress },
  'atom:generator': { text: filled },
  'atom:author': person,
  'atom:contributor': person,
  'atom:name': { text: filled },
  'atom:uri': { text: webAddress },
  'atom:email': { text: filled },
  'atom:category': { attributes: { term: filled, 'scheme?': iri, 'label?': filled } },
  'atom:link': {
    attributes: {
      href: webAddress,
      rel: oneOf('self', 'alternate', 'enclosure'),
      'type?': mediaType,
      'hreflang?': language,
    },
  },
  'atom:content': { attributes: { type: oneOf('html') }, text: anything },
}

/** @returns one line per fault; throws when the file is not well-formed */
export function atomFaults(file: string): string[] {
  const feed = parseXml(file)
  if (feed.name !== 'atom:feed') return [`The file is a ${feed.name}`]
  const faults = grammarFaults(feed, grammar)
  return faults.length > 0 ? faults : sectionFaults(feed)
}

function sectionFaults(feed: XmlNode): string[] {
  const entries = all(feed, 'atom:entry')
  const ids = entries.map((entry) => one(entry, 'atom:id').text)
  return [
    // 4.1.1: the author of entries without one; also, a feed should have a self link.
    ...(all(feed, 'atom:author').length > 0 ? [] : ['The feed has no author']),
    ...(relations(feed).includes('self') ? [] : ['The feed has no self link']),
    // 4.1.1: several versions of one id are allowed, but the site never writes them.
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `Two entries have the id ${id}`),
    ...entries.flatMap((entry) => entryFaults(entry).map((fault) => `${one(entry, 'atom:id').text}: ${fault}`)),
  ]
}

function entryFaults(entry: XmlNode): string[] {
  const [published, updated] = ['atom:published', 'atom:updated'].map((name) => one(entry, name).text)
  return [
    ...(published && updated && updated < published ? ['it was changed before it was published'] : []),
    // 4.1.2: no two alternates with the same type and language.
    ...(relations(entry)
      .filter((rel) => rel !== 'enclosure')
      .join() === 'alternate'
      ? []
      : ['it does not have exactly one address']),
    ...htmlFaults(one(entry, 'atom:content').text),
  ]
}

const relations = (node: XmlNode) => all(node, 'atom:link').map(({ attributes }) => attributes.rel ?? '')
