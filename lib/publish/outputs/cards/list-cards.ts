/** Which cards a site has, and what stands on each: the site, every listed post, every person and category. */
import { socialImageUrl } from '../../../core/addresses/derived-addresses.ts'
import { words } from '../../../core/messages.ts'
import { nameWithRole } from '../../../core/roles.ts'
import type { PublishInput } from '../../input.ts'
import type { Card } from './card.ts'

export function listCards({
  site,
  published,
  documents,
}: Pick<PublishInput, 'published' | 'documents'> & {
  site: Pick<PublishInput['site'], 'title' | 'description'>
}): Card[] {
  const sources = new Map(documents.map(({ url, path }) => [url, path]))
  const card = (url: string, words: Omit<Card, 'url' | 'source' | 'site'>): Card => ({
    url: socialImageUrl(url),
    source: sources.get(url) ?? 'content/site.yml',
    site: site.title,
    ...words,
  })
  return [
    // The site's name stands large: it need not stand below as well.
    { ...card('/', { headline: site.title, kicker: '', byline: site.description, cover: { seed: '/' } }), site: '' },
    ...published.posts.map(({ url, title, authors, categories, cover, lang }) =>
      card(url, {
        headline: title,
        kicker: (categories[0]?.name ?? '').toLocaleUpperCase(lang),
        byline: new Intl.ListFormat(words.language, { type: 'unit' }).format(authors.map(nameWithRole)),
        cover,
      }),
    ),
    ...published.lists
      .filter(({ slim }) => !slim)
      .map(({ url, name, description, cover }) =>
        card(url, { headline: name, kicker: '', byline: description, cover }),
      ),
  ]
}
