/** Comments of the site's earlier system, as a list with the answers below what they answer. */
import type { CommentView } from '../../lib/pages/index.ts'
import { DateText } from './date-text.tsx'
import './kept-comments.css'

export function KeptComments({ comments }: { comments: readonly CommentView[] }) {
  return (
    <ol className="kept-comments">
      {comments.map(({ id, author, website, date, html, replies }) => (
        <li key={id}>
          <article id={id}>
            <p className="meta">
              {website === undefined ? (
                <b dir="auto">{author}</b>
              ) : (
                <a dir="auto" href={website} rel="nofollow ugc noopener noreferrer">
                  {author}
                </a>
              )}
              {date !== undefined && (
                <>
                  {' '}
                  <DateText date={date} />
                </>
              )}
            </p>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised in lib/markdown/compile/comment.ts */}
            <div className="words" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
          </article>
          {replies.length > 0 && <KeptComments comments={replies} />}
        </li>
      ))}
    </ol>
  )
}
