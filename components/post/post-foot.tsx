/** What follows a post's text: tags, writers, and what to read next. */

import { messages } from '../../lib/core/messages.ts'
import type { PostView } from '../../lib/pages/index.ts'
import { Part } from '../frame/part.tsx'
import { PostList } from '../lists/post-list.tsx'
import { TermLinks } from '../lists/term-links.tsx'
import { AuthorList } from '../people/author-list.tsx'
import { replaceable } from '../replaceable.ts'
import { Comments } from './comments.tsx'
import { PostNavigation } from './post-navigation.tsx'
import { SeriesNavigation } from './series-navigation.tsx'
import { Share } from './share.tsx'

export function StandardPostFoot({ post }: { post: PostView }) {
  return (
    <footer>
      <div className="colophon meta">
        {post.tags.length > 0 && (
          <p>
            {messages.tags}: <TermLinks terms={post.tags} />
          </p>
        )}
        <Share />
        {post.edit && <a href={post.edit}>{messages.editPage}</a>}
        <p className="print-only">{messages.printedFrom(post.canonical)}</p>
      </div>
      {post.series && <SeriesNavigation series={post.series} />}
      {post.authors.length > 0 && (
        <Part id="m-written-by" title={messages.writtenBy}>
          <AuthorList authors={post.authors} look="writers" />
        </Part>
      )}
      {post.comments && <Comments comments={post.comments} />}
      <PostNavigation newer={post.newer} older={post.older} section={post.section} />
      {post.related.length > 0 && (
        <Part id="m-related" title={messages.related}>
          <PostList posts={post.related} level={3} size="next" />
        </Part>
      )}
    </footer>
  )
}

export const PostFoot = replaceable('PostFoot', StandardPostFoot)
