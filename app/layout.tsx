import type { ReactNode } from 'react'
import { SiteFooter } from '../components/site-footer.tsx'
import { SiteHeader } from '../components/site-header.tsx'
import { getChrome } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'
import { getPublication } from './publication.ts'
import './globals.css'

export default async function Layout({ children }: { children: ReactNode }) {
  const chrome = getChrome(await getPublication())
  return (
    <html lang={chrome.language} dir={chrome.dir}>
      <body>
        <a className="skip-link" href="#m-content">
          {words.skipToContent}
        </a>
        <SiteHeader chrome={chrome} />
        <main id="m-content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter chrome={chrome} />
      </body>
    </html>
  )
}
