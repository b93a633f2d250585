/** The front page: a lead story, the latest, the categories, the people. */
import type { HomePage } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'
import { AuthorList } from './author-list.tsx'
import { PostList } from './post-list.tsx'

export function FrontPage({ page }: { page: HomePage }) {
  return (
    <>
      <h1>{page.title}</h1>
      <p>{page.description}</p>
      <PostList posts={page.lead ? [page.lead] : []} />
      {page.recent.length > 0 && (
        <section aria-labelledby="m-latest">
          <h2 id="m-latest">{words.latest}</h2>
          <PostList posts={[...page.recent, ...page.more]} level={3} />
          <p>
            <a href={page.allPosts}>{words.allPosts}</a>
          </p>
        </section>
      )}
      {page.sections.map(({ name, slug, href, description, posts }) => (
        <section key={slug} aria-labelledby={`m-section-${slug}`}>
          <h2 id={`m-section-${slug}`}>
            <a href={href}>{name}</a>
          </h2>
          {description && <p>{description}</p>}
          <PostList posts={posts} level={3} />
        </section>
      ))}
      {page.people.length > 0 && (
        <section aria-labelledby="m-people">
          <h2 id="m-people">{words.people}</h2>
          <AuthorList authors={page.people} />
        </section>
      )}
    </>
  )
}
