// @ts-check
/** How Next compiles this site. Pages are rendered from the compiled app and published into out/ by lib/publish. Dev is plain Next. */
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { importBundled } from './lib/core/code/bundle.mjs'

const production = process.env.NODE_ENV === 'production'
if (production && !process.env.MASTHEAD_PREPARED)
  throw new Error('Nothing is prepared from content/: run `npm run build` instead of `next build`')
if (!production && !process.env.MASTHEAD_EDITION)
  throw new Error('Nothing is prepared from content/: run `npm run dev` instead of `next dev`')
/** The path of `site.yml: url`, without a final slash. */
const basePath = process.env.MASTHEAD_BASE ?? ''

if (!production) skipStaticPaths()

/** @type {import('next').NextConfig} */
const config = {
  // In dev an export mode would refuse routes that a build names one by one.
  ...(production ? { output: 'export', distDir: '.next/export' } : { headers: drawingHeaders }),
  // `.dev.ts` files are routes of dev alone: a build makes its pictures beforehand.
  pageExtensions: production ? ['tsx', 'ts'] : ['tsx', 'ts', 'dev.ts'],
  basePath,
  // Only .mdx pages need them, and bundling Shiki's 300 grammars takes longer than the rest of the build. lightningcss is native.
  serverExternalPackages: ['lightningcss', 'shiki', '@shikijs/transformers', 'beautiful-mermaid', 'katex'],
  trailingSlash: true,
  reactStrictMode: true,
  poweredByHeader: false,
  // Same input, same bytes: the default build id is random and stands in every page.
  generateBuildId: () => 'static',
  // Types are checked by `npm run typecheck`; once is enough.
  typescript: { ignoreBuildErrors: true },
  agentRules: false,
  devIndicators: false,
  images: { unoptimized: true },
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  experimental: {
    // Next leaves one core unused by default; two cores are common in CI.
    cpus: availableParallelism(),
  },
}

export default config

/** Dev sends drawings with the policy that host files give them in a published site. */
async function drawingHeaders() {
  const { svgPolicy } = await importBundled(new URL('lib/publish/hosts/plan.ts', import.meta.url))
  return [{ source: '/:file(.*\\.svg)', headers: [{ key: 'Content-Security-Policy', value: svgPolicy }] }]
}

/**
 * In dev Next starts a process of its own at every request of a dynamic route, only to ask which params a build would have. Nothing
 * in dev uses the answer here, and starting it takes longer than showing the page. There is no setting for it; a Next whose insides
 * look different is left as it is.
 */
function skipStaticPaths() {
  try {
    const { default: server } = createRequire(import.meta.url)('next/dist/server/dev/next-dev-server.js')
    if (server.prototype.getStaticPaths)
      server.prototype.getStaticPaths = async () => ({ fallbackMode: 'BLOCKING_STATIC_RENDER' })
  } catch {
    // Slower, and all else the same.
  }
}
