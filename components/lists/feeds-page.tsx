/** Lists every feed of the site and explains what feeds are for. */

import type { FeedLink, FeedsPage as FeedsPageData } from '../../lib/pages/index.ts'
import { PageHead } from '../frame/page-head.tsx'
import { Part } from '../frame/part.tsx'
import { messages } from '../messages.ts'
import './directory.css'

export function FeedsPage({ page }: { page: FeedsPageData }) {
  return (
    <div className="sheet">
      <PageHead crumbs={page.crumbs} title={page.title}>
        <p className="deck max-w-measure">{messages().feedsExplained}</p>
      </PageHead>
      <Feeds id="m-everything" title={messages().feedsOfSite} feeds={page.site} />
      <Feeds id="m-by-section" title={messages().feedsOfSections} feeds={page.sections} />
      <Feeds
        id="m-by-category"
        title={messages().feedsOfCategories}
        feeds={page.categories}
        more={all(page.allCategories, messages().allCategories)}
      />
      <Feeds
        id="m-by-person"
        title={messages().feedsOfAuthors}
        feeds={page.authors}
        more={all(page.allAuthors, messages().allPeople)}
      />
    </div>
  )
}

/** From this many feeds, a list shows names only. */
const namesFrom = 100

type More = { label: string; href: string }

const all = (link: FeedsPageData['allAuthors'], label: (count: number) => string): More | undefined =>
  link && { label: label(link.count), href: link.href }

type FeedsProps = { id: string; title: string; feeds: FeedLink[]; more?: More | undefined }

function Feeds({ id, title, feeds, more }: FeedsProps) {
  if (feeds.length === 0) return null
  return (
    <Part id={id} title={title} more={more}>
      {feeds.length < namesFrom ? <NamesAndAddresses feeds={feeds} /> : <Names feeds={feeds} />}
    </Part>
  )
}

function Names({ feeds }: { feeds: FeedLink[] }) {
  return (
    <ul className="names-list">
      {feeds.map(({ name, href }) => (
        <li key={href}>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ul>
  )
}

function NamesAndAddresses({ feeds }: { feeds: FeedLink[] }) {
  return (
    <ul className="directory compact">
      {feeds.map(({ name, href }) => (
        <li key={href}>
          <p>
            <a href={href}>{name}</a>
          </p>
          <p className="meta">{href}</p>
        </li>
      ))}
    </ul>
  )
}
