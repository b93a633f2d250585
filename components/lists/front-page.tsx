/** The front page: nameplate, lead story, latest posts, further titles, categories, people. */

import type { HomePage } from '../../lib/pages/index.ts'
import { Part } from '../frame/part.tsx'
import { messages } from '../messages.ts'
import { AuthorList } from '../people/author-list.tsx'
import { FrontSections } from './front-sections.tsx'
import { Nameplate } from './nameplate.tsx'
import { PostEntry } from './post-entry.tsx'
import { PostList } from './post-list.tsx'
import './front-page.css'

export function FrontPage({ page }: { page: HomePage }) {
  return (
    <div className="sheet">
      <Nameplate title={page.title} tagline={page.description} date={newest(page)} />
      {page.lead ? (
        <article className="lead entry">
          <PostEntry post={page.lead} level={2} cover="3:2" categories={2} />
        </article>
      ) : (
        <p className="empty deck py-4">{messages().noPosts}</p>
      )}
      {page.recent.length > 0 && (
        <Part id="m-latest" title={messages().latest} more={page.more.length === 0 ? allPosts(page) : undefined}>
          <PostList posts={page.recent} level={3} size="small" />
        </Part>
      )}
      {page.more.length > 0 && (
        <Part id="m-more" title={messages().moreArticles} more={allPosts(page)}>
          <div className="columns">
            <PostList posts={page.more} level={3} size="plain" />
          </div>
        </Part>
      )}
      {page.sections.length > 0 && (
        <Part id="m-categories" title={messages().categories} more={allCategories(page)}>
          <FrontSections sections={page.sections} />
        </Part>
      )}
      {page.people.length > 0 && (
        <Part id="m-people" title={messages().people} more={allPeople(page)}>
          <AuthorList authors={page.people} />
        </Part>
      )}
    </div>
  )
}

/** A lead may be older than the latest posts. */
const newest = ({ lead, recent }: HomePage) =>
  [...(lead ? [lead] : []), ...recent]
    .map(({ date }) => date)
    .sort()
    .at(-1) ?? ''

const allPosts = (page: HomePage) => ({ label: messages().allPosts, href: page.allPosts })

const allCategories = ({ allCategories: all }: HomePage) =>
  all && { label: messages().allCategories(all.count), href: all.href }

const allPeople = ({ allPeople: all }: HomePage) => all && { label: messages().allPeople(all.count), href: all.href }
