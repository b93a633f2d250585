/** A post, or a page of content/pages/. */
import type { PageView, PostView } from '../../lib/pages/index.ts'
import { ProblemList } from '../dev/problem-list.tsx'
import { StateBadge } from '../dev/state-badge.tsx'
import { Breadcrumbs } from '../frame/breadcrumbs.tsx'
import { DrawnCover } from '../pictures/drawn-cover.tsx'
import { Body } from '../text/body.tsx'
import { Line } from '../text/line.tsx'
import { Contents } from './contents.tsx'
import { EditLink } from './edit-link.tsx'
import { LeadPicture } from './lead-picture.tsx'
import { PostFoot } from './post-foot.tsx'
import { PostHead } from './post-head.tsx'
import { Updated } from './updated.tsx'
import './document-page.css'

export function DocumentPage({ document }: { document: PostView | PageView }) {
  return (
    <article className="sheet" dir={document.dir}>
      {document.problems && <ProblemList problems={document.problems} open />}
      <Breadcrumbs crumbs={document.crumbs} current={document.title} lang={document.lang} />
      {document.kind === 'post' ? <PostHead post={document} /> : <PlainHead page={document} />}
      {document.lead ? (
        <LeadPicture lead={document.lead} lang={document.lang} />
      ) : (
        document.kind === 'post' && <DrawnPicture post={document} />
      )}
      <div className={document.kind === 'post' ? 'reading post' : 'reading'}>
        <Contents headings={document.contents} lang={document.lang} />
        <Body body={document.body} lang={document.lang} />
      </div>
      {document.kind === 'post' ? <PostFoot post={document} /> : <EditLink href={document.edit} />}
    </article>
  )
}

function DrawnPicture({ post }: { post: PostView }) {
  return (
    <div className="picture">
      <DrawnCover {...post.cover} tint={post.categories[0]?.tint} />
    </div>
  )
}

function PlainHead({ page }: { page: PageView }) {
  return (
    <header className="post-head">
      <StateBadge badge={page.badge} />
      <h1 lang={page.lang}>
        <Line text={page.title} html={page.titleHtml} />
      </h1>
      {page.deck && (
        <p className="deck" lang={page.lang}>
          <Line text={page.deck} html={page.deckHtml} />
        </p>
      )}
      {page.updated && <Updated {...page.updated} lang={page.lang} />}
    </header>
  )
}
