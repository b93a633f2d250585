/** A post, or a page of content/pages/. */
import type { PageView, PostView } from '../../lib/pages/index.ts'
import { ProblemList } from '../dev/problem-list.tsx'
import { StateBadge } from '../dev/state-badge.tsx'
import { Breadcrumbs } from '../frame/breadcrumbs.tsx'
import { Body } from '../text/body.tsx'
import { Line } from '../text/line.tsx'
import { Contents } from './contents.tsx'
import { EditLink } from './edit-link.tsx'
import { LeadPicture } from './lead-picture.tsx'
import { Origin } from './origin.tsx'
import { PostFoot } from './post-foot.tsx'
import { PostHead } from './post-head.tsx'
import { Updated } from './updated.tsx'
import { hasVersal } from './versal.ts'
import './document-page.css'

export function DocumentPage({ document }: { document: PostView | PageView }) {
  return (
    <article className="sheet" dir={document.dir}>
      {document.problems && <ProblemList problems={document.problems} open />}
      <Breadcrumbs crumbs={document.crumbs} current={document.title} lang={document.lang} />
      {document.kind === 'post' ? <PostHead post={document} /> : <PlainHead page={document} />}
      {document.kind === 'page' && document.lead && !document.lead.inBody && (
        <LeadPicture lead={document.lead} lang={document.lang} />
      )}
      <div className={readingClass(document)}>
        <Contents headings={document.contents} lang={document.lang} />
        <Body body={document.body} lang={document.lang} />
      </div>
      {document.kind === 'post' ? <PostFoot post={document} /> : <EditLink href={document.edit} />}
    </article>
  )
}

function readingClass(document: PostView | PageView): string {
  if (document.kind === 'page') return 'reading'
  return hasVersal(document.opening, document.lang) ? 'reading post versal' : 'reading post'
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
      {page.fromElsewhere && <Origin address={page.canonical} />}
    </header>
  )
}
