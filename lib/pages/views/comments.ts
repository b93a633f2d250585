/** Comments of the earlier system, as a post shows them. */
import type { KeptComment } from '../../content/index.ts'
import { commentHtml } from '../../markdown/index.ts'

export type CommentView = {
  /** Unique on the page. */
  id: string
  author: string
  website?: string
  date?: string
  html: string
  /** Plain, for metadata. */
  text: string
  replies: CommentView[]
}

/** Numbers in order of the page: ids of the old system could be anything. */
export function commentViews(comments: readonly KeptComment[], next = counter()): CommentView[] {
  return comments.map(({ author, website, date, text, replies }) => {
    const id = `m-comment-${next()}`
    const html = commentHtml(text)
    const words = html
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    return {
      id,
      author,
      ...(website !== undefined && { website }),
      ...(date !== undefined && { date }),
      html,
      text: words,
      replies: commentViews(replies, next),
    }
  })
}

function counter(): () => number {
  let last = 0
  return () => ++last
}
