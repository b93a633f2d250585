import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ProblemList } from '../components/problem-list.tsx'
import { schemeLine } from '../components/scheme-line.ts'
import { SiteFooter } from '../components/site-footer.tsx'
import { SiteHeader } from '../components/site-header.tsx'
import { getChrome } from '../lib/content/index.ts'
import { readTheme, type Scheme } from '../lib/theme.ts'
import { words } from '../lib/words.ts'
import { getPublication } from './publication.ts'
import './site.css'

/** Icons and manifest are made when publishing, from one logo. */
export async function generateMetadata(): Promise<Metadata> {
  const { home } = getChrome(await getPublication())
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
  const theme = await readTheme()
  const colour = (scheme: Scheme) => ({
    media: `(prefers-color-scheme: ${scheme})`,
    color: theme.colour('paper', scheme),
  })
  return { themeColor: [colour('light'), colour('dark')] }
}

export default async function Layout({ children }: { children: ReactNode }) {
  const publication = await getPublication()
  const chrome = getChrome(publication)
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
        {process.env.NODE_ENV === 'development' && <ProblemList problems={publication.problems} />}
        <SiteHeader chrome={chrome} />
        <main id="m-content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter chrome={chrome} />
        {chrome.analytics && <script defer src={chrome.analytics.src} {...chrome.analytics.data} />}
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
