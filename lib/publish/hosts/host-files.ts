/** Configuration files for the host in `site.yml: host`, and for the local server. */
import { answersQueries } from '../../content/index.ts'
import type { PublishInput } from '../input.ts'
import type { PublishedFile } from '../page/published-file.ts'
import { caddyFiles } from './caddy.ts'
import { nginxFiles } from './nginx.ts'
import type { HostPlan } from './plan.ts'
import { serveFile } from './serve.ts'
import { cloudflareFiles, netlifyFiles } from './underscore-files.ts'
import { vercelFiles } from './vercel.ts'

const writers: Readonly<Record<PublishInput['site']['host'], (plan: HostPlan) => PublishedFile[]>> = {
  none: () => [],
  cloudflare: cloudflareFiles,
  netlify: netlifyFiles,
  vercel: vercelFiles,
  nginx: nginxFiles,
  caddy: caddyFiles,
  // Without it GitHub would run Jekyll, which drops folders whose names begin with an underscore.
  'github-pages': () => [{ path: '.nojekyll', content: '' }],
}

export function hostFiles(host: PublishInput['site']['host'], plan: HostPlan): PublishedFile[] {
  // The local server answers what the host will answer.
  const served = answersQueries({ host }) ? plan : { ...plan, queries: [] }
  return [serveFile(served), ...writers[host](plan)]
}
