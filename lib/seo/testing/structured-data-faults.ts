/** For tests: finds missing properties that search engines document for structured data. Bing documents no other properties than Google. */

type Wanted = {
  /** Where the properties are documented. */
  source: string
  required: readonly string[]
  /** Recommended, and known for every site: treated as required. */
  recommended?: readonly string[]
  /** Recommended, but not known for every thing of the type; the reason, and what else proves it when it is known. */
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
      alternateName: 'people have no handles here',
      identifier: 'people have no identifiers here',
      interactionStatistic: 'nothing here is counted',
      agentInteractionStatistic: 'nothing here is counted',
    },
  },
  Role: { source: `${schema}/Role`, required: ['roleName', 'contributor'] },
  ProfilePage: {
    source: profile,
    required: ['mainEntity'],
    sometimes: { dateCreated: 'not recorded', dateModified: 'not recorded' },
  },
  BreadcrumbList: { source: crumbs, required: ['itemListElement'] },
  // `item` may be omitted only for the last crumb, which is the page itself; entries of other lists have `url`.
  ListItem: { source: crumbs, required: ['position', 'name'] },
  Organization: {
    source: `${google}/structured-data/organization`,
    required: [],
    recommended: ['name', 'url', 'logo'],
    sometimes: { sameAs: 'not every site has accounts elsewhere', description: 'the site has its own' },
  },
  ImageObject: { source: `${google}/structured-data/logo`, required: ['url'] },
  WebSite: {
    source: `${google}/site-names`,
    required: ['name', 'url'],
    sometimes: { alternateName: 'the site has one name' },
  },
  Event: {
    source: `${google}/structured-data/event`,
    required: ['name', 'startDate', 'location'],
    recommended: ['description', 'image', 'eventStatus', 'organizer'],
    sometimes: {
      endDate: 'not every event says when it ends',
      offers: 'not every event has tickets',
      performer: 'not every event names its speakers',
      previousStartDate: 'not recorded',
    },
  },
  Place: { source: `${google}/structured-data/event`, required: ['address'] },
  VirtualLocation: { source: `${google}/structured-data/event`, required: ['url'] },
  Offer: { source: `${google}/structured-data/event`, required: ['url'] },
  JobPosting: {
    source: `${google}/structured-data/job-posting`,
    required: ['title', 'description', 'datePosted', 'hiringOrganization'],
    sometimes: {
      jobLocation: 'a remote job may have none; it then has jobLocationType',
      jobLocationType: 'only of remote jobs',
      validThrough: 'not every job closes on a day',
      employmentType: 'not every job says so',
      baseSalary: 'not recorded',
    },
  },
  // Search engines require nothing of these either, beyond what articles have.
  Article: { source: article, required: [], recommended: ['author', 'datePublished', 'headline', 'image'] },
  CreativeWork: { source: `${schema}/CreativeWork`, required: ['name', 'url'] },
  PodcastEpisode: { source: `${schema}/PodcastEpisode`, required: ['name', 'url', 'associatedMedia'] },
  AudioObject: { source: `${schema}/AudioObject`, required: ['contentUrl'] },
  PodcastSeason: { source: `${schema}/PodcastSeason`, required: ['seasonNumber'] },
  PodcastSeries: { source: `${schema}/PodcastSeries`, required: ['name', 'url'] },
  // No search engine requires anything of these: the properties that give them a meaning.
  CollectionPage: { source: `${schema}/CollectionPage`, required: ['name', 'url'] },
  WebPage: { source: `${schema}/WebPage`, required: [] },
  ItemList: { source: `${schema}/ItemList`, required: ['itemListElement', 'numberOfItems'] },
}

export type Thing = Record<string, unknown> & { '@type': string }

/** Every thing of a graph that has a type, at any depth. */
export function things(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(things)
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap(things)
  return '@type' in value ? [{ ...value, '@type': String(value['@type']) }, ...below] : below
}

/** @returns one line per fault; throws when the text is not JSON */
export function structuredDataFaults(json: string): string[] {
  const graph: { '@context'?: unknown } = JSON.parse(json)
  const context = graph['@context'] === 'https://schema.org' ? [] : ['The context is not schema.org']
  return [...context, ...things(graph).flatMap(thingFaults)]
}

function thingFaults(thing: Thing): string[] {
  const type = thing['@type']
  const rule = wanted[type]
  if (!rule) return [`${type} is not a type known to search engines`]
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
  // ISO 8601; a date without a time is valid, and often all that is known. A time has its zone.
  if (name.startsWith('date') && !/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2}))?$/.test(value))
    return [`has ${name} ${value}`]
  return []
}

/** Positions count from 1 in list order, and every entry has an address. */
function orderFaults(list: Thing): string[] {
  const entries = things(list.itemListElement).filter((thing) => thing['@type'] === 'ListItem')
  return entries.flatMap(({ position, item, url }, index) => [
    ...(position === index + 1 ? [] : [`${list['@type']} has the entry ${String(position)} at place ${index + 1}`]),
    ...(item === undefined && url === undefined ? [`${list['@type']} has no address at position ${index + 1}`] : []),
  ])
}
