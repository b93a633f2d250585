// @ts-check
/** How Next compiles the app. Pages are rendered from what it compiles and published by lib/publish; dev is plain Next. */
import { fileURLToPath } from 'node:url'
import { importBundled } from './lib/core/code/bundle.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const production = process.env.NODE_ENV === 'production'

// Our commands prepare the content that routes read; Next alone would fail later and with a less helpful message.
if (production && !process.env.MASTHEAD_PREPARED)
  throw new Error('Nothing is prepared from content/: run `npm run build` instead of `next build`')
if (!production && !process.env.MASTHEAD_EDITION)
  throw new Error('Nothing is prepared from content/: run `npm run dev` instead of `next dev`')

if (!production) {
  const { skipStaticPaths } = await importBundled(new URL('lib/next/dev-server.ts', import.meta.url))
  skipStaticPaths(root)
}

/** @type {import('next').NextConfig} */
const config = {
  // In dev, an export would refuse every address that generateStaticParams does not name.
  ...(production
    ? { output: 'export', distDir: '.next/export' }
    : { headers: drawingHeaders, rewrites: editorAddresses }),
  // `.dev.ts` files are routes of dev alone: builds encode pictures beforehand.
  pageExtensions: production ? ['tsx', 'ts'] : ['tsx', 'ts', 'dev.ts'],
  // The path of `site.yml: url`, without a final slash.
  basePath: process.env.MASTHEAD_BASE ?? '',
  // Only .mdx pages need them, and bundling Shiki's 300 grammars takes longer than the rest of the build. lightningcss is native.
  serverExternalPackages: ['lightningcss', 'shiki', '@shikijs/transformers', 'beautiful-mermaid', 'katex'],
  trailingSlash: true,
  reactStrictMode: true,
  poweredByHeader: false,
  // Same input, same bytes: the default build id is random and is part of every page.
  generateBuildId: () => 'static',
  // `npm run typecheck` checks types; once is enough.
  typescript: { ignoreBuildErrors: true },
  agentRules: false,
  devIndicators: false,
  images: { unoptimized: true },
  turbopack: { root },
  experimental: {
    // Number of processes that export pages. Next exports a placeholder for each route only, which takes one less than starting the next.
    cpus: 1,
    // Server code is run here and published nowhere: making it small, and maps of it, is a quarter of the compiler's time.
    ...(production ? { turbopackMinify: { server: false, client: true }, turbopackSourceMaps: false } : {}),
  },
}

export default config

/** In dev, drawings are sent with the policy that host files give them in a published site. */
async function drawingHeaders() {
  const { svgPolicy } = await importBundled(new URL('lib/publish/hosts/plan.ts', import.meta.url))
  return [{ source: '/:file(.*\\.svg)', headers: [{ key: 'Content-Security-Policy', value: svgPolicy }] }]
}

/**
 * In dev, `/edit/` is forwarded to the editor's own server (lib/edit), unless the browser addressed this machine by a name that another
 * website gave it.
 */
async function editorAddresses() {
  const port = process.env.MASTHEAD_EDITOR
  const has = [{ type: /** @type {const} */ ('host'), value: '(?:127\\.0\\.0\\.1|localhost)' }]
  const forwarded = { source: '/edit/:path*', has, destination: `http://127.0.0.1:${port}/edit/:path*` }
  return { beforeFiles: port ? [forwarded] : [], afterFiles: [], fallback: [] }
}
