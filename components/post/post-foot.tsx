/** What follows a post's text: tags, writers, and what to read next. */

import { isAuthor } from '../../lib/core/roles.ts'
import type { PostView } from '../../lib/pages/index.ts'
import { Part } from '../frame/part.tsx'
import { Folded } from '../lists/folded.tsx'
import { PostList } from '../lists/post-list.tsx'
import { messages } from '../messages.ts'
import { replaceable } from '../own-or-ours.ts'
import { AuthorList } from '../people/author-list.tsx'
import { Line } from '../text/line.tsx'
import { Comments } from './comments.tsx'
import { KeptComments } from './kept-comments.tsx'
import { PostNavigation } from './post-navigation.tsx'
import { SeriesNavigation } from './series-navigation.tsx'
import { Share } from './share.tsx'
import { portrayed } from './writers.tsx'
import '../frame/page-head.css'

/** So many tags are shown; the others are folded. */
const tagsShown = 16

export function StandardPostFoot({ post }: { post: PostView }) {
  /** A neighbour that is a part of the same series has its link there. */
  const notInStrip = (neighbour: PostView['newer']) =>
    post.series?.posts.some(({ href }) => href === neighbour?.href) ? undefined : neighbour
  return (
    <footer>
      <div className="colophon meta">
        {post.tags.length > 0 && (
          <div>
            <Folded label={messages().tagsLabel} terms={post.tags} shown={tagsShown} />
          </div>
        )}
        <Share />
        {post.edit && <a href={post.edit}>{messages().editPage}</a>}
      </div>
      {post.series && <SeriesNavigation series={post.series} />}
      {post.authors.length > 0 && (
        <Part id="m-written-by" title={messages().writtenBy}>
          {post.authors.length > portrayed ? (
            <Names authors={post.authors} />
          ) : (
            <AuthorList authors={post.authors} look="writers" />
          )}
        </Part>
      )}
      {(post.kept || post.comments) && (
        <Part id="m-comments" title={messages().comments.label}>
          {post.kept && <KeptComments comments={post.kept} />}
          {post.comments && <Comments comments={post.comments} />}
        </Part>
      )}
      <PostNavigation newer={notInStrip(post.newer)} older={notInStrip(post.older)} section={post.section} />
      {post.related.length > 0 && (
        <Part id="m-related" title={messages().related}>
          <PostList posts={post.related} level={3} size="next" />
        </Part>
      )}
    </footer>
  )
}

/** Many writers, without portraits. */
function Names({ authors }: { authors: PostView['authors'] }) {
  return (
    <ul className="directory compact">
      {authors.map(({ id, name, href, role, position, positionHtml, lang, dir }) => (
        <li key={id}>
          <p>
            <a href={href} rel={isAuthor({ role }) ? 'author' : undefined}>
              {name}
            </a>
            {role && <span className="meta"> {role}</span>}
          </p>
          {position && (
            <p className="meta" lang={lang} dir={dir}>
              <Line text={position} html={positionHtml} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

export const PostFoot = replaceable('PostFoot', StandardPostFoot)
