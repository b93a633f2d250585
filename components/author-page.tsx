/** A person: who they are, what they write about and with whom, and their posts. */
import type { AuthorPage as AuthorPageData } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'
import { Body } from './body.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Pagination } from './pagination.tsx'
import { PostList } from './post-list.tsx'

export function AuthorPage({ page }: { page: AuthorPageData }) {
  const { author, coAuthors, writesAbout } = page
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={author.name} />
      <h1>{author.name}</h1>
      {author.position && <p className="position">{author.position}</p>}
      {author.former && <p>{words.formerMember}</p>}
      {author.blurb && <p>{author.blurb}</p>}
      {page.biography && <Body body={page.biography} />}
      {author.links.length > 0 && (
        <ul className="author-links">
          {author.links.map(({ kind, href }) => (
            <li key={kind}>
              <a href={href} rel="me noopener noreferrer">
                {words.accounts[kind] ?? kind}
              </a>
            </li>
          ))}
        </ul>
      )}
      {writesAbout.length > 0 && (
        <p>
          {words.writesAbout}{' '}
          {writesAbout.map(({ name, href }, index) => (
            <span key={href}>
              {index > 0 && ', '}
              <a href={href}>{name}</a>
            </span>
          ))}
        </p>
      )}
      {coAuthors.length > 0 && (
        <p>
          {words.coAuthors}{' '}
          {coAuthors.map(({ name, href }, index) => (
            <span key={href}>
              {index > 0 && ', '}
              <a href={href}>{name}</a>
            </span>
          ))}
        </p>
      )}
      <PostList posts={page.posts} />
      <Pagination page={page} />
    </>
  )
}
