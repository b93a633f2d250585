/** For tests: what structured data lacks of what search engines document. Bing documents no other properties than Google. */

type Wanted = {
  /** Where the properties are documented. */
  source: string
  required: readonly string[]
  /** Recommended, and known of every site: held like the required ones. */
  recommended?: readonly string[]
  /** Recommended, but not known of every thing of the type; why, and what else proves it where it is known. */
  sometimes?: Readonly<Record<string, string>>
}

const google = 'https://developers.google.com/search/docs/appearance'
const article = `${google}/structured-data/article`
const profile = `${google}/structured-data/profile-page`
const crumbs = `${google}/structured-data/breadcrumb`
const schema = 'https://schema.org'

export const wanted: Readonly<Record<string, Wanted>> = {
  BlogPosting: {
    source: article,
    required: [],
    recommended: ['author', 'dateModified', 'datePublished', 'headline', 'image'],
  },
  Person: {
    source: `${article} (author), ${profile} (mainEntity)`,
    required: ['name'],
    sometimes: {
      url: 'a guest has no page here',
      sameAs: 'not everybody has an account elsewhere',
      image: 'not everybody has a portrait',
      description: 'not everybody has a blurb',
      alternateName: 'nobody here has a handle',
      identifier: 'nobody here has a number',
      interactionStatistic: 'nothing here is counted',
      agentInteractionStatistic: 'nothing here is counted',
    },
  },
  Role: { source: `${schema}/Role`, required: ['roleName', 'contributor'] },
  ProfilePage: {
    source: profile,
    required: ['mainEntity'],
    sometimes: { dateCreated: 'nobody wrote it down', dateModified: 'nobody wrote it down' },
  },
  BreadcrumbList: { source: crumbs, required: ['itemListElement'] },
  // `item` may be left out of the last crumb alone, which here is the page itself; entries of other lists carry `url`.
  ListItem: { source: crumbs, required: ['position', 'name'] },
  Organization: {
    source: `${google}/structured-data/organization`,
    required: [],
    recommended: ['name', 'url', 'logo'],
    sometimes: { sameAs: 'not every site has accounts elsewhere', description: 'of the site, which says it itself' },
  },
  ImageObject: { source: `${google}/structured-data/logo`, required: ['url'] },
  WebSite: {
    source: `${google}/site-names`,
    required: ['name', 'url'],
    sometimes: { alternateName: 'the site has one name' },
  },
  // Of these no search engine demands anything: what their meaning asks for.
  CollectionPage: { source: `${schema}/CollectionPage`, required: ['name', 'url'] },
  WebPage: { source: `${schema}/WebPage`, required: [] },
  ItemList: { source: `${schema}/ItemList`, required: ['itemListElement', 'numberOfItems'] },
}

export type Thing = Record<string, unknown> & { '@type': string }

/** Every thing of a graph, however deep, that has a type. */
export function things(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(things)
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap(things)
  return '@type' in value ? [{ ...value, '@type': String(value['@type']) }, ...below] : below
}

/** @returns a line for each fault; throws when the text is not JSON */
export function structuredDataFaults(json: string): string[] {
  const graph: { '@context'?: unknown } = JSON.parse(json)
  const context = graph['@context'] === 'https://schema.org' ? [] : ['The context is not schema.org']
  return [...context, ...things(graph).flatMap(thingFaults)]
}

function thingFaults(thing: Thing): string[] {
  const type = thing['@type']
  const rule = wanted[type]
  if (!rule) return [`${type} is in no table of what search engines want`]
  const missing = [...rule.required, ...(rule.recommended ?? [])].filter((name) => isEmpty(thing[name]))
  return [
    ...missing.map((name) => `${type} has no ${name} (${rule.source})`),
    ...Object.entries(thing).flatMap(([name, value]) => valueFaults(value, name).map((fault) => `${type} ${fault}`)),
    ...(type === 'BreadcrumbList' || type === 'ItemList' ? orderFaults(thing) : []),
  ]
}

const isEmpty = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const addresses = new Set(['url', 'image', 'logo', 'item', 'sameAs', '@id', 'mainEntityOfPage'])

function valueFaults(value: unknown, name: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => valueFaults(one, name))
  if (isEmpty(value) || value === null) return [`has an empty ${name}`]
  if (typeof value !== 'string') return []
  if (addresses.has(name) && !/^https?:\/\/[^\s/]+\/?\S*$/.test(value))
    return [`has ${name} ${value}, which is not absolute`]
  // ISO 8601; a date without a time is one, and often the only thing known. A time carries its zone.
  if (name.startsWith('date') && !/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2}))?$/.test(value))
    return [`has ${name} ${value}`]
  return []
}

/** Places count from 1 in the order of the list, and every entry leads somewhere. */
function orderFaults(list: Thing): string[] {
  const entries = things(list.itemListElement).filter((thing) => thing['@type'] === 'ListItem')
  return entries.flatMap(({ position, item, url }, index) => [
    ...(position === index + 1 ? [] : [`${list['@type']} has the entry ${String(position)} at place ${index + 1}`]),
    ...(item === undefined && url === undefined ? [`${list['@type']} leads nowhere at place ${index + 1}`] : []),
  ])
}
