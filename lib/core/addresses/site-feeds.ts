/** The feeds of the whole site. */
export const siteFeeds = [
  { name: 'Atom', url: '/feed.xml', type: 'application/atom+xml' },
  { name: 'RSS', url: '/rss.xml', type: 'application/rss+xml' },
  { name: 'JSON Feed', url: '/feed.json', type: 'application/feed+json' },
] as const
