/** The frame of every page: skip link, header, content, footer. */

// First: the sheet that comes first settles the order of the layers, for pages that link their sheets (dev, islands) as for those that hold them.
import './site.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ProblemList } from '../components/dev/problem-list.tsx'
import { WaitingList } from '../components/dev/waiting-list.tsx'
import { schemeLine } from '../components/frame/scheme-line.ts'
import { SiteFooter } from '../components/frame/site-footer.tsx'
import { SiteHeader } from '../components/frame/site-header.tsx'
import { ReviewStrip } from '../components/review/review-strip.tsx'
import { readTheme, type Scheme } from '../lib/core/look/theme.ts'
import { words } from '../lib/core/messages.ts'
import type { Problem } from '../lib/core/problems/problem.ts'
import { getWaiting } from '../lib/pages/index.ts'
import { frame } from './answer.ts'
import { getPublication } from './publication.ts'
import { getReview } from './review.ts'

/** Icons and manifest are made when publishing, from one logo. */
export async function generateMetadata(): Promise<Metadata> {
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

/** The browser's own frame takes the colour of the paper. */
export async function generateViewport(): Promise<Viewport> {
  const theme = readTheme()
  const colour = (scheme: Scheme) => ({
    media: `(prefers-color-scheme: ${scheme})`,
    color: theme.colour('paper', scheme),
  })
  return { themeColor: [colour('light'), colour('dark')] }
}

/** While site.yml cannot be read, pages show the settings before it: that must not go unseen. */
const stopsEverything = ({ path, severity }: Problem) => path === 'content/site.yml' && severity === 'error'

export default async function Layout({ children }: { children: ReactNode }) {
  const { chrome } = await frame()
  const publication = process.env.NODE_ENV === 'development' ? await getPublication() : null
  const review = getReview()
  return (
    // The scheme line sets attributes before React sees the page.
    <html lang={chrome.language} dir={chrome.dir} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours. */}
        <script dangerouslySetInnerHTML={{ __html: schemeLine }} />
      </head>
      <body>
        <a className="skip" href="#m-content">
          {words.skipToContent}
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
        {/* Those who read the review edition are not readers. */}
        {chrome.analytics && !review && <script defer src={chrome.analytics.src} {...chrome.analytics.data} />}
        <script
          defer
          src={`${chrome.home}enhance.js`}
          data-copy={words.copy}
          data-copied={words.copied}
          data-not-copied={words.notCopied}
          data-close={words.close}
          data-picture={words.imageWithoutAlt}
        />
      </body>
    </html>
  )
}
