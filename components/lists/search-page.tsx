/**
 * `/search/?q=…`: a search that can be linked to. The search script activates the form and hides the offers while there are results;
 * without JavaScript they are what the page has.
 */

import type { SearchPage as SearchPageData } from '../../lib/pages/index.ts'
import { PageHead } from '../frame/page-head.tsx'
import { Part } from '../frame/part.tsx'
import { SearchForm } from '../frame/search-form.tsx'
import { messages } from '../messages.ts'
import { PostList } from './post-list.tsx'
import { TermLinks } from './term-links.tsx'

export function SearchPage({ page: { recent, categories }, home }: { page: SearchPageData; home: string }) {
  return (
    <div className="sheet">
      <PageHead crumbs={[{ label: messages().home, href: home }]} title={messages().search.search} />
      <SearchForm home={home} live />
      <noscript>
        <p className="deck">
          {messages().search.withoutScript} <a href={`${home}archive/`}>{messages().archive}</a>
        </p>
      </noscript>
      <div data-search-offers="">
        {recent.length > 0 && (
          <Part
            id="m-recent"
            title={messages().search.recent}
            more={{ label: messages().allPosts, href: `${home}blog/` }}
          >
            <PostList posts={recent} level={3} size="small" />
          </Part>
        )}
        {categories.length > 0 && (
          <Part id="m-categories" title={messages().search.categories}>
            <p>
              <TermLinks terms={categories} />
            </p>
          </Part>
        )}
      </div>
    </div>
  )
}
