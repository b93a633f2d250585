/** A post, or a page of content/pages/. */
import type { PageView, PostView } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'
import { AuthorList } from './author-list.tsx'
import { Body } from './body.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Byline } from './byline.tsx'
import { Contents } from './contents.tsx'
import { DateText } from './date-text.tsx'
import { PostList } from './post-list.tsx'
import { PostNavigation } from './post-navigation.tsx'
import { SeriesNavigation } from './series-navigation.tsx'
import { StateBadge } from './state-badge.tsx'
import { TermLinks } from './term-links.tsx'

export function DocumentPage({ document }: { document: PostView | PageView }) {
  return (
    <article lang={document.lang} dir={document.dir}>
      <Breadcrumbs crumbs={document.crumbs} current={document.title} />
      <header>
        <StateBadge badge={document.badge} />
        <h1>{document.title}</h1>
        {document.deck && <p className="deck">{document.deck}</p>}
        {document.kind === 'post' && <PostMeta post={document} />}
        {document.updated && <Updated {...document.updated} />}
      </header>
      <Contents headings={document.contents} />
      <Body body={document.body} />
      {document.kind === 'post' && <PostFoot post={document} />}
      {document.edit && (
        <p>
          <a href={document.edit}>{words.editPage}</a>
        </p>
      )}
    </article>
  )
}

function PostMeta({ post }: { post: PostView }) {
  return (
    <p className="meta">
      <Byline people={post.byline} /> · <DateText date={post.date} /> · {words.readingTime(post.minutes)}
      {post.categories.length > 0 && ' · '}
      <TermLinks terms={post.categories} />
    </p>
  )
}

function Updated({ date, note }: { date: string; note?: string }) {
  return (
    <p className="updated">
      {words.updatedOn} <DateText date={date} />
      {note && `: ${note}`}
    </p>
  )
}

function PostFoot({ post }: { post: PostView }) {
  return (
    <footer>
      {post.tags.length > 0 && (
        <p>
          {words.tags}: <TermLinks terms={post.tags} />
        </p>
      )}
      {post.series && <SeriesNavigation series={post.series} />}
      {post.authors.length > 0 && (
        <section aria-labelledby="m-written-by">
          <h2 id="m-written-by">{words.writtenBy}</h2>
          <AuthorList authors={post.authors} />
        </section>
      )}
      <PostNavigation newer={post.newer} older={post.older} />
      {post.related.length > 0 && (
        <section aria-labelledby="m-related">
          <h2 id="m-related">{words.related}</h2>
          <PostList posts={post.related} level={3} />
        </section>
      )}
    </footer>
  )
}
