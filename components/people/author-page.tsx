/** An author's page: profile, categories, co-authors and posts. */

import type { AuthorPage as AuthorPageData, PostCard } from '../../lib/pages/index.ts'
import { Breadcrumbs } from '../frame/breadcrumbs.tsx'
import { Pagination } from '../frame/pagination.tsx'
import { Part } from '../frame/part.tsx'
import { Folded } from '../lists/folded.tsx'
import { PostList } from '../lists/post-list.tsx'
import { TermLinks } from '../lists/term-links.tsx'
import { messages } from '../messages.ts'
import { Body } from '../text/body.tsx'
import { Line } from '../text/line.tsx'
import { accountName } from './account-name.ts'
import { Portrait } from './portrait.tsx'
import './author-page.css'

export function AuthorPage({ page }: { page: AuthorPageData }) {
  const { author } = page
  return (
    <div className="sheet">
      <Breadcrumbs crumbs={page.crumbs} current={author.name} />
      <header className="author-head">
        <Portrait portrait={author.portrait} id={author.id} name={author.name} design={author.design} />
        <div className="grid gap-2 content-end">
          {(author.position || author.former) && (
            <p className="kicker">
              {author.position && (
                <span lang={author.lang} dir={author.dir}>
                  <Line text={author.position} html={author.positionHtml} />
                </span>
              )}
              {author.former && (
                <span>
                  {author.position && '/ '}
                  {messages().formerMember}
                </span>
              )}
            </p>
          )}
          <h1>{author.name}</h1>
          {author.blurb && (
            <p className="deck max-w-measure" lang={author.lang} dir={author.dir}>
              <Line text={author.blurb} html={author.blurbHtml} />
            </p>
          )}
          <Facts page={page} />
        </div>
        {page.biography && (
          <div className="about">
            <Body body={page.biography} lang={author.lang} dir={author.dir} />
          </div>
        )}
      </header>
      <Part id="m-posts" title={page.count === null ? messages().posts : messages().postCount(page.count)}>
        <PostList posts={page.posts.map(withoutName)} level={3} />
      </Part>
      <Pagination page={page} />
    </div>
  )
}

/** Entries on an author's page name only co-authors. */
function withoutName(post: PostCard): PostCard {
  const [person, other] = post.byline
  return other || person?.role ? post : { ...post, byline: [] }
}

/** How many names are shown. */
const shown = 8

function Facts({ page: { author, coAuthors, writesAbout } }: { page: AuthorPageData }) {
  const accounts = author.links.map(({ kind, href }) => ({ name: accountName(kind), href }))
  if (writesAbout.length + coAuthors.length + accounts.length === 0) return null
  return (
    <div className="author-facts">
      <Fact label={author.former ? messages().wroteAbout : messages().writesAbout} terms={writesAbout} />
      <Fact label={messages().coAuthors} terms={coAuthors} />
      {accounts.length > 0 && (
        <p className="meta">
          <TermLinks terms={accounts} rel="me noopener noreferrer" />
        </p>
      )}
    </div>
  )
}

function Fact({ label, terms }: { label: string; terms: { name: string; href: string }[] }) {
  if (terms.length === 0) return null
  return (
    <div className="meta">
      <Folded label={label} terms={terms} shown={shown} />
    </div>
  )
}
