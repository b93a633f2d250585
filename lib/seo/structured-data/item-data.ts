/** Structured data of an item of a section, by the type that `content/site.yml` names. An item that lacks what search engines require for its type is described as a CreativeWork. */
import type { AudioObject, CreativeWork, Event, JobPosting, PodcastEpisode } from 'schema-dts'
import type { Fact, PostView } from '../../pages/index.ts'
import type { SiteFacts } from '../site-facts.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { people } from './post-data.ts'
import { organization, partOf, publisherOf } from './publisher.ts'

type Addresses = { address: string; here: string; card: string }

/** @param page absolute addresses, as in `postData` */
export function itemData(item: PostView, site: SiteFacts, page: Addresses) {
  return [
    thing(item, site, page),
    breadcrumbs(site, item.crumbs, { title: item.title, url: page.here }),
    ...(item.fromElsewhere ? [] : [organization(site)]),
  ]
}

function thing(item: PostView, site: SiteFacts, page: Addresses) {
  const type = item.section?.type
  const found =
    type === 'Event'
      ? event(item, site, page)
      : type === 'JobPosting'
        ? job(item, site, page)
        : type === 'PodcastEpisode'
          ? episode(item, site, page)
          : undefined
  return found ?? work(item, site, page)
}

const common = (item: PostView, site: SiteFacts, { address, card }: Addresses) => ({
  '@id': `${address}#item`,
  url: address,
  description: item.description,
  image: [...(item.lead ? [new URL(item.lead.picture.src, site.origin).href] : []), card],
})

const ofText = (item: PostView, site: SiteFacts) => ({
  datePublished: item.publishedAt,
  dateModified: item.modifiedAt,
  inLanguage: item.lang,
  ...people(item, site),
  ...(item.fromElsewhere ? {} : { publisher: publisherOf(site), isPartOf: partOf(site) }),
})

function work(item: PostView, site: SiteFacts, page: Addresses): CreativeWork {
  const isArticle = item.section?.type === 'Article'
  return {
    '@type': isArticle ? 'Article' : 'CreativeWork',
    ...common(item, site, page),
    ...(isArticle ? { headline: item.title } : { name: item.title }),
    ...ofText(item, site),
  }
}

function event(item: PostView, site: SiteFacts, page: Addresses): Event | undefined {
  const { date, text, link, flag } = reader(item, site)
  const startDate = date('starts')
  const [venue, address, online] = [text('venue'), text('address'), link('online')]
  const place = venue ?? address
  if (!startDate || !(place || online)) return undefined
  const tickets = link('tickets')
  const locations = [
    ...(place ? [{ '@type': 'Place' as const, name: place, address: address ?? place }] : []),
    ...(online ? [{ '@type': 'VirtualLocation' as const, url: online }] : []),
  ]
  const mode = place && online ? 'Mixed' : place ? 'Offline' : 'Online'
  const performers = item.byline.map(({ name }) => ({ '@type': 'Person' as const, name }))
  return {
    '@type': 'Event',
    ...common(item, site, page),
    name: item.title,
    startDate,
    endDate: date('ends'),
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    eventStatus: 'https://schema.org/EventScheduled',
    location: locations,
    organizer: publisherOf(site),
    performer: performers.length > 0 ? performers : undefined,
    offers: tickets ? { '@type': 'Offer', url: tickets } : undefined,
    isAccessibleForFree: flag('free'),
    inLanguage: item.lang,
  }
}

/** The employment types that search engines know. */
const employments = ['FULL_TIME', 'PART_TIME', 'CONTRACTOR', 'TEMPORARY', 'INTERN', 'VOLUNTEER', 'PER_DIEM', 'OTHER']

function job(item: PostView, site: SiteFacts, page: Addresses): JobPosting | undefined {
  const { date, text, flag } = reader(item, site)
  const place = text('location')
  const remote = flag('remote') === true
  if (!item.publishedAt || !(place || remote)) return undefined
  const employment = text('employment')
    ?.toUpperCase()
    .replace(/[\s-]+/g, '_')
  return {
    '@type': 'JobPosting',
    ...common(item, site, page),
    description: item.body.format === 'md' ? plainText(item.body.html) : item.description,
    title: item.title,
    datePosted: item.publishedAt,
    validThrough: date('closes'),
    hiringOrganization: publisherOf(site),
    jobLocation: place ? { '@type': 'Place', address: place } : undefined,
    jobLocationType: remote ? 'TELECOMMUTE' : undefined,
    employmentType: employments.find((known) => known === employment),
  }
}

const plainText = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

function episode(item: PostView, site: SiteFacts, page: Addresses): PodcastEpisode | undefined {
  const { number, link } = reader(item, site)
  const audio = link('audio')
  if (!audio) return undefined
  const minutes = number('duration')
  const duration = minutes === undefined ? undefined : `PT${Math.round(minutes)}M`
  const media: AudioObject = { '@type': 'AudioObject', contentUrl: audio, duration }
  const season = number('season')
  const list = item.crumbs.at(-1)
  return {
    '@type': 'PodcastEpisode',
    ...common(item, site, page),
    name: item.title,
    ...ofText(item, site),
    associatedMedia: media,
    duration,
    episodeNumber: number('episode'),
    partOfSeason: season === undefined ? undefined : { '@type': 'PodcastSeason', seasonNumber: season },
    partOfSeries: list && { '@type': 'PodcastSeries', name: list.label, url: site.origin + list.href },
  }
}

/** Reads fields by name; undefined for a field of another type. */
function reader({ facts = [] }: PostView, { origin }: SiteFacts) {
  const find = <Type extends Fact['type']>(key: string, type: Type) =>
    facts.find((fact): fact is Extract<Fact, { type: Type }> => fact.key === key && fact.type === type)
  return {
    text: (key: string) => find(key, 'text')?.text,
    date: (key: string) => find(key, 'date')?.iso,
    number: (key: string) => find(key, 'number')?.value,
    flag: (key: string) => find(key, 'flag')?.value,
    link: (key: string) => {
      const href = find(key, 'link')?.href
      return href === undefined ? undefined : new URL(href, origin).href
    },
  }
}
