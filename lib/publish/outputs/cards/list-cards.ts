/** Which cards a site has, and what each shows: the site, every listed post, every person and category. */
import { socialImageUrl } from '../../../core/addresses/derived-addresses.ts'
import { enumerated } from '../../../core/messages/enumerated.ts'
import { siteMessages } from '../../../core/messages/site-messages.ts'
import { nameWithRole } from '../../../core/roles.ts'
import { initials } from '../../../covers/index.ts'
import type { PublishInput } from '../../input.ts'
import { type LanguageEdition, languageEditions } from '../language-editions.ts'
import type { Card } from './card.ts'

type Input = Pick<PublishInput, 'published' | 'documents'> & { site: Words & Pick<PublishInput['site'], 'languages'> }
type Words = Pick<PublishInput['site'], 'title' | 'description' | 'language' | 'words'>

export const listCards = ({ site, published, documents }: Input): Card[] =>
  languageEditions({ site, published }).flatMap((edition) => cardsOf(edition, documents))

/** The cards of one language. */
function cardsOf({ prefix, site, published }: LanguageEdition<Words>, documents: PublishInput['documents']): Card[] {
  const sources = new Map(documents.map(({ url, path }) => [url, path]))
  const card = (url: string, words: Omit<Card, 'url' | 'source' | 'site'>): Card => ({
    url: socialImageUrl(url),
    source: sources.get(url) ?? 'content/site.yml',
    site: site.title,
    ...words,
  })
  return [
    // The site's name stands large: it need not stand below as well.
    {
      ...card(`${prefix}/`, { headline: site.title, kicker: '', byline: site.description, cover: { seed: '/' } }),
      site: '',
    },
    ...published.posts.map(({ url, title, section, authors, categories, cover, image, lang }) =>
      card(url, {
        headline: title,
        kicker: (section?.title ?? categories[0]?.name ?? '').toLocaleUpperCase(lang),
        byline: enumerated(siteMessages(site), authors.map(nameWithRole)),
        cover,
        picture: ownFile(image?.src),
      }),
    ),
    ...published.lists
      .filter(({ slim }) => !slim)
      .map(({ url, name, description, cover, image, design }) =>
        card(url, {
          headline: name,
          kicker: '',
          byline: description,
          cover,
          picture: ownFile(image),
          monogram: design === undefined ? undefined : { letters: initials(name), design },
        }),
      ),
  ]
}

/**
 * The file below /i/ of a picture. Not of an SVG: a diagram is illegible in half a card (decision 8), and its words would
 * be set in whatever fonts the machine has. Not of a picture on another host either.
 */
const ownFile = (src: string | undefined): string | undefined =>
  /^\/(?:[^/].*\/)?i\/([^/]+\.(?!svg$)\w+)$/.exec(src ?? '')?.[1]
