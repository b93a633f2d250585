/** The frame of every page: skip link, header, content, footer. */

// Must be the first import: the first style sheet sets the order of cascade layers.
import './site.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ProblemList } from '../components/dev/problem-list.tsx'
import { WaitingList } from '../components/dev/waiting-list.tsx'
import { schemeLine } from '../components/frame/scheme-line.ts'
import { SiteFooter } from '../components/frame/site-footer.tsx'
import { SiteHeader } from '../components/frame/site-header.tsx'
import { messages } from '../components/messages.ts'
import { ReviewStrip } from '../components/review/review-strip.tsx'
import { readTheme, type Scheme } from '../lib/core/look/theme.ts'
import type { Problem } from '../lib/core/problems/problem.ts'
import { getWaiting } from '../lib/pages/index.ts'
import { frame } from './page-data.ts'
import { getPublication } from './publication.ts'
import { getReview } from './review.ts'

/** Publishing makes icons and manifest from one logo, so dev has none. The empty icon keeps browsers from asking for `favicon.ico`. */
export async function generateMetadata(): Promise<Metadata> {
  if (process.env.NODE_ENV === 'development') return { icons: { icon: 'data:,' } }
  const { home } = (await frame()).chrome
  return {
    icons: {
      icon: [
        { url: `${home}icon.svg`, type: 'image/svg+xml' },
        { url: `${home}icon-192.png`, type: 'image/png', sizes: '192x192' },
      ],
      apple: `${home}apple-touch-icon.png`,
    },
    manifest: `${home}site.webmanifest`,
  }
}

/** The browser's toolbar gets the colour of the paper. */
export async function generateViewport(): Promise<Viewport> {
  const theme = readTheme()
  const colour = (scheme: Scheme) => ({
    media: `(prefers-color-scheme: ${scheme})`,
    color: theme.colour('paper', scheme),
  })
  return { themeColor: [colour('light'), colour('dark')] }
}

/** While site.yml has an error, dev uses the last valid settings, so the problem list must be open. */
const stopsEverything = ({ path, severity }: Problem) => path === 'content/site.yml' && severity === 'error'

export default async function Layout({ children }: { children: ReactNode }) {
  const { chrome } = await frame()
  const publication = process.env.NODE_ENV === 'development' ? await getPublication() : null
  const review = getReview()
  return (
    // The scheme line sets attributes before React hydrates.
    <html lang={chrome.language} dir={chrome.dir} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant. */}
        <script dangerouslySetInnerHTML={{ __html: schemeLine }} />
      </head>
      <body>
        <a className="skip" href="#m-content">
          {messages().skipToContent}
        </a>
        {publication && (
          <>
            <ProblemList problems={publication.problems} open={publication.problems.some(stopsEverything)} />
            <WaitingList documents={getWaiting(publication)} />
          </>
        )}
        {review && <ReviewStrip today={review.today} home={chrome.home} />}
        <SiteHeader chrome={chrome} />
        <main id="m-content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter chrome={chrome} />
        {/* Visits to the review edition are not counted. */}
        {chrome.analytics && !review && <script defer src={chrome.analytics.src} {...chrome.analytics.data} />}
        <script
          defer
          src={`${chrome.home}enhance.js`}
          data-copy={messages().copy}
          data-copied={messages().copied}
          data-not-copied={messages().notCopied}
          data-close={messages().close}
          data-picture={messages().imageWithoutAlt}
          data-previous={messages().previousPicture}
          data-next={messages().nextPicture}
        />
      </body>
    </html>
  )
}
