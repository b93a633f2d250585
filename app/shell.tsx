/** What surrounds every page: skip link, header, footer, and the language of all of it. */
import type { ReactNode } from 'react'
import { EditHere } from '../components/dev/edit-here.tsx'
import { ProblemList } from '../components/dev/problem-list.tsx'
import { WaitingList } from '../components/dev/waiting-list.tsx'
import { Enhancement } from '../components/frame/enhancement.tsx'
import { languagesLine, schemeLine } from '../components/frame/scheme-line.ts'
import { SiteFooter } from '../components/frame/site-footer.tsx'
import { SiteHeader } from '../components/frame/site-header.tsx'
import { setMessages } from '../components/messages.ts'
import { ReviewStrip } from '../components/review/review-strip.tsx'
import { siteMessages } from '../lib/core/messages/site-messages.ts'
import type { Problem } from '../lib/core/problems/problem.ts'
import type { Frame, PageLanguages } from '../lib/pages/index.ts'
import { getReview } from './review.ts'

/** While site.yml has an error, dev uses the last valid settings, so the problem list must be open. */
const stopsEverything = ({ path, severity }: Problem) => path === 'content/site.yml' && severity === 'error'

type Props = {
  frame: Frame
  /** The versions of the page in other languages, on a site with several. */
  languages?: PageLanguages | undefined
  /** What the link to the editor opens in dev. */
  edit?: { at: string } | { file: string } | undefined
  children: ReactNode
}

/** Pages render it themselves, because a layout of Next cannot know which page it surrounds, nor therefore its language. */
export async function Shell({ frame: { site, chrome }, languages, edit, children }: Props) {
  const messages = setMessages(siteMessages(site, chrome.language))
  const live = process.env.NODE_ENV === 'development' ? await import('./live-publication.ts') : null
  const publication = live ? live.livePublication() : null
  const review = getReview()
  const inline = site.languages.length > 1 ? schemeLine + languagesLine : schemeLine
  return (
    // The scheme line sets attributes before React hydrates.
    <html lang={chrome.language} dir={chrome.dir} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: one of two constants. */}
        <script dangerouslySetInnerHTML={{ __html: inline }} />
      </head>
      <body>
        <a className="skip" href="#m-content">
          {messages.skipToContent}
        </a>
        {live && publication && (
          <>
            <ProblemList problems={publication.problems} open={publication.problems.some(stopsEverything)} />
            <WaitingList documents={live.getWaiting(publication)} />
          </>
        )}
        {review && <ReviewStrip today={review.today} home={chrome.home} />}
        <SiteHeader chrome={chrome} languages={languages?.links.length ? languages.links : undefined} />
        <main id="m-content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter chrome={chrome} />
        {publication && edit && <EditHere home={chrome.home} open={edit} />}
        {/* Visits to the review edition are not counted. */}
        {chrome.analytics && !review && <script defer src={chrome.analytics.src} {...chrome.analytics.data} />}
        <Enhancement files={chrome.files} messages={messages} />
      </body>
    </html>
  )
}
