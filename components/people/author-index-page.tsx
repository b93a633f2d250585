/** All authors: a few with portraits, many as a list of names. */

import type { AuthorIndex } from '../../lib/pages/index.ts'
import { PageHead } from '../frame/page-head.tsx'
import { Directory } from '../lists/directory.tsx'
import { messages } from '../messages.ts'
import { AuthorList } from './author-list.tsx'

export function AuthorIndexPage({ page: { crumbs, title, authors, guestsOnly, directory } }: { page: AuthorIndex }) {
  return (
    <div className="sheet">
      <PageHead crumbs={crumbs} title={title} />
      {authors?.length === 0 && <p className="empty deck">{guestsOnly ? messages().guestsOnly : messages().noPosts}</p>}
      {authors && authors.length > 0 && <AuthorList authors={authors} look="writers" />}
      {directory && <Directory directory={directory} />}
    </div>
  )
}
