/** The comments of a document as data: shown only with `comments: {kept: true}` in site.yml. */
import { plainLine } from '../convert/line.ts'
import { markdownOf } from '../convert/markdown.ts'
import { type Addresses, prepare } from '../convert/prepare.ts'
import type { ImportedComment } from '../model.ts'

type WrittenComment = {
  id: string
  kind: ImportedComment['kind']
  author: string
  website?: string | undefined
  date?: string | undefined
  /** Markdown. */
  text: string
  /** Only if false. */
  approved?: false | undefined
  replies?: WrittenComment[] | undefined
}

/** A reply is nested in the comment that it answers, or at the top level if that comment is not in the export. */
export function commentFile(comments: readonly ImportedComment[], addresses: Addresses): string {
  const ids = new Set(comments.map(({ id }) => id))
  const below = (parent: string | undefined): WrittenComment[] =>
    comments
      .filter(
        (one) =>
          (one.parent !== undefined && ids.has(one.parent) && one.parent !== one.id ? one.parent : undefined) ===
          parent,
      )
      .map((one) => {
        prepare(one.body, addresses)
        const replies = below(one.id)
        return {
          id: one.id,
          kind: one.kind,
          author: plainLine(one.author),
          website: one.website,
          date: one.date,
          ...(!one.approved && { approved: false as const }),
          text: markdownOf(one.body),
          ...(replies.length > 0 && { replies }),
        }
      })
  return `${JSON.stringify({ comments: below(undefined) }, null, 2)}\n`
}
