/** Comments of a post, without what is personal and not public: addresses of mail and of machines. */
import { parseBody } from '../../convert/tree.ts'
import type { ImportedComment } from '../../model.ts'
import { zonedTime } from '../dates.ts'
import { all, textOf, type XmlRecord } from '../xml-records.ts'
import { makeParagraphs } from './paragraphs.ts'

const kinds: Readonly<Record<string, ImportedComment['kind']>> = {
  '': 'comment',
  comment: 'comment',
  pingback: 'pingback',
  trackback: 'trackback',
}

export type Comments = {
  kept: ImportedComment[]
  /** Spam, deleted comments, and notes of shops and other plugins. */
  leftOut: number
}

export function commentsOf(item: XmlRecord): Comments {
  const records = all(item, 'wp:comment')
  const kept = records.flatMap((record): ImportedComment[] => {
    const approved = textOf(record, 'wp:comment_approved')
    const kind = kinds[textOf(record, 'wp:comment_type')]
    if (!kind || !/^[01]$/.test(approved)) return []
    const body = parseBody(textOf(record, 'wp:comment_content'))
    makeParagraphs(body)
    const parent = textOf(record, 'wp:comment_parent')
    return [
      {
        id: textOf(record, 'wp:comment_id'),
        parent: parent === '0' || parent === '' ? undefined : parent,
        kind,
        author: textOf(record, 'wp:comment_author'),
        website: /^https?:\/\/./.test(textOf(record, 'wp:comment_author_url'))
          ? textOf(record, 'wp:comment_author_url')
          : undefined,
        date: zonedTime(textOf(record, 'wp:comment_date'), textOf(record, 'wp:comment_date_gmt')),
        approved: approved === '1',
        body,
      },
    ]
  })
  return { kept, leftOut: records.length - kept.length }
}
