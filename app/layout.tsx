/** The layout that Next demands: the order of styles, and metadata that all pages share. */

// Must be the first import: the first style sheet sets the order of cascade layers.
import './site.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { readTheme, type Scheme } from '../lib/core/look/theme.ts'
import { frame } from './page-data.ts'
// The styles of the frame come before those of pages.
import './shell.tsx'

/** Publishing makes icons and manifest from one logo, so dev has none. The empty icon keeps browsers from asking for `favicon.ico`. */
export async function generateMetadata(): Promise<Metadata> {
  if (process.env.NODE_ENV === 'development') return { icons: { icon: 'data:,' } }
  const { files } = (await frame()).chrome
  return {
    icons: {
      icon: [
        { url: `${files}icon.svg`, type: 'image/svg+xml' },
        { url: `${files}icon-192.png`, type: 'image/png', sizes: '192x192' },
      ],
      apple: `${files}apple-touch-icon.png`,
    },
    manifest: `${files}site.webmanifest`,
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

/** Pages bring their own `<html>` with the frame around them (shell.tsx), which depends on their language. */
export default function Layout({ children }: { children: ReactNode }) {
  return children
}
