import { expect, it } from 'vitest'
import { post, publishTiny } from '../../content/testing/tiny-site.ts'
import { getDocument, type PostView } from '../../pages/index.ts'
import { siteFacts } from '../site-facts.ts'
import { structuredDataFaults } from '../testing/structured-data-faults.ts'
import { itemData } from './item-data.ts'
import { jsonLd } from './json-ld.ts'

const settings = `title: Tiny
description: D.
url: https://example.org/sub/
time_zone: Europe/Berlin
sections:
  talks:
    type: Event
    fields: {starts: date, ends: date, venue: text, online: link, tickets: link, free: flag}
  jobs:
    type: JobPosting
    fields: {location: text, remote: flag, employment: text, closes: date}
  episodes:
    type: PodcastEpisode
    fields: {audio: link, episode: number, season: number, duration: number}
  cases: {}
  essays: {type: Article}
`

const { publication } = await publishTiny({
  'site.yml': settings,
  'posts/x.md': post(),
  'talks/a.md': post({ starts: '2026-05-01 18:30', venue: '"Hall *two*"', tickets: '/buy/', free: 'yes' }),
  'talks/online.md': post({ starts: '2026-05-01', online: 'https://example.net/room', ends: '2026-05-02' }),
  'talks/nowhere.md': post({ starts: '2026-05-01' }),
  'jobs/a.md': post({ location: 'Berlin', employment: 'full time', closes: '2026-06-01' }, 'Mind the *lamps*.'),
  'jobs/remote.md': post({ remote: 'true', employment: 'sometimes' }),
  'jobs/nowhere.md': post({ remote: 'false' }),
  'episodes/a.md': post({ audio: 'https://example.net/a.mp3', episode: '7', season: '2', duration: '41' }),
  'cases/a.md': post(),
  'essays/a.md': post(),
})
const site = siteFacts(publication.content.site)

function described(url: string) {
  const address = `https://example.org/sub${url}`
  const item = getDocument(publication, url, 'published') as PostView
  const text = jsonLd(itemData(item, site, { address, here: address, card: 'https://example.org/sub/og/x.png' }))
  expect(structuredDataFaults(text)).toEqual([])
  return JSON.parse(text)['@graph'][0]
}

it('an event has its time with the zone, its place, and whether it is free', () => {
  expect(described('/talks/a/')).toMatchObject({
    '@type': 'Event',
    startDate: '2026-05-01T18:30:00+02:00',
    location: [{ '@type': 'Place', name: 'Hall two', address: 'Hall two' }],
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    offers: { url: 'https://example.org/buy/' },
    isAccessibleForFree: true,
    performer: [{ name: 'Jane Example' }],
  })
  expect(described('/talks/online/')).toMatchObject({
    startDate: '2026-05-01',
    endDate: '2026-05-02',
    location: [{ '@type': 'VirtualLocation', url: 'https://example.net/room' }],
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
  })
})

it('a job has a place, or says that there is none', () => {
  expect(described('/jobs/a/')).toMatchObject({
    '@type': 'JobPosting',
    description: 'Mind the lamps .',
    jobLocation: { address: 'Berlin' },
    employmentType: 'FULL_TIME',
    validThrough: '2026-06-01',
  })
  const remote = described('/jobs/remote/')
  expect(remote).toMatchObject({ '@type': 'JobPosting', jobLocationType: 'TELECOMMUTE' })
  expect(remote).not.toHaveProperty('employmentType')
})

it('an episode has its audio and its place in the podcast', () => {
  expect(described('/episodes/a/')).toMatchObject({
    '@type': 'PodcastEpisode',
    associatedMedia: { contentUrl: 'https://example.net/a.mp3' },
    duration: 'PT41M',
    episodeNumber: 7,
    partOfSeason: { seasonNumber: 2 },
    partOfSeries: { name: 'Episodes', url: 'https://example.org/sub/episodes/' },
  })
})

it.each(['/talks/nowhere/', '/jobs/nowhere/', '/cases/a/'])('%s, without what its type requires, is a work', (url) =>
  expect(described(url)['@type']).toBe('CreativeWork'),
)

it('an article has a headline', () =>
  expect(described('/essays/a/')).toMatchObject({
    '@type': 'Article',
    headline: 'T',
    author: [{ name: 'Jane Example' }],
  }))
