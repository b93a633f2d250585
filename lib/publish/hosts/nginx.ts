/** nginx: maps for the http block and a snippet for the server block; listen and root remain the owner's. */
import { encodePath } from '../../core/addresses/urls.ts'
import type { PublishedFile } from '../page/published-file.ts'
import {
  askedForms,
  commonPolicy,
  folderPattern,
  type HostPlan,
  immutable,
  immutableFolders,
  markdownRobots,
  queryKeys,
  revalidate,
  securityHeaders,
  svgPolicy,
} from './plan.ts'

/** `.host/nginx-http.conf` and `.host/nginx-server.conf`; the second refuses to serve the folder `.host`. */
export function nginxFiles(plan: HostPlan): PublishedFile[] {
  return [
    { path: '.host/nginx-http.conf', content: httpPart(plan) },
    { path: '.host/nginx-server.conf', content: serverPart(plan) },
  ]
}

function httpPart({ base, redirects, folders, queries, gone, missingIn }: HostPlan): string {
  const moved = redirects.flatMap(({ from, to }) =>
    askedForms(from).map(
      (asked) => `  ${quoted(base + asked)} ${quoted(base + encodePath(to).replaceAll('$', '%24'))};`,
    ),
  )
  const withdrawn = gone.flatMap((url) => askedForms(url).map((asked) => `  ${quoted(base + asked)} 1;`))
  const movedFolders = folders.map(({ from, to, keepsRest }) => {
    const target = base + encodePath(to).replaceAll('$', '%24')
    return `  ${quoted(`~${folderPattern(base + from)}`)} ${quoted(keepsRest ? `${target}$1` : target)};`
  })
  const movedQueries = queryKeys(queries).map((key) => {
    const rules = queries.filter((one) => one.key === key)
    const lines = rules.map(
      ({ value, to }) =>
        `  ${quoted(`${base}/?${key}=${value}`)} ${quoted(base + encodePath(to).replaceAll('$', '%24'))};`,
    )
    return `
map "$uri?${key}=$arg_${key}" $masthead_moved_${key} {
  default "";
${lines.join('\n')}
}
`
  })
  const hashed = immutableFolders.map((folder) => folder.slice(1, -1)).join('|')
  return `# Masthead: include this in the http block. Written by the build; changes are lost.
map_hash_bucket_size 1024;
map_hash_max_size 65536;

map $uri $masthead_moved {
  default "";
${moved.join('\n')}
}

map $uri $masthead_gone {
  default 0;
${withdrawn.join('\n')}
}

# As it was asked for, still encoded: a decoded line break would become a header.
map $request_uri $masthead_moved_folder {
  default "";
${movedFolders.join('\n')}
}
${movedQueries.join('')}${missingPages(base, missingIn)}
map $uri $masthead_cache {
  default ${quoted(revalidate)};
  "~^${escapedPattern(base)}/(${hashed})/" ${quoted(immutable)};
}

map $uri $masthead_policy {
  default ${quoted(commonPolicy)};
  "~*\\.svg$" ${quoted(svgPolicy)};
}

# An empty value sends no header.
map $uri $masthead_robots {
  default "";
  "~*\\.md$" ${quoted(markdownRobots)};
}
`
}

/** The 404 page of each language, on a site with several. */
const missingPages = (base: string, prefixes: readonly string[]): string =>
  prefixes.length === 0
    ? ''
    : `
map $uri $masthead_missing {
  default ${quoted(`${base}/404.html`)};
${prefixes.map((prefix) => `  "~^${escapedPattern(base + prefix)}/" ${quoted(`${base}${prefix}/404.html`)};`).join('\n')}
}
`

function serverPart(plan: HostPlan): string {
  const { base, compressed } = plan
  const headers = securityHeaders(plan).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`)
  return `# Masthead: include this in the server block, beside listen, server_name and root. Written by the build; changes are lost.
# The published folder lies at <root>${base}/.
index index.html;
charset utf-8;
charset_types text/css text/plain text/xml text/markdown application/javascript text/javascript application/json application/xml application/atom+xml application/rss+xml application/feed+json image/svg+xml;
absolute_redirect off;
server_tokens off;
etag on;

gzip on;
gzip_vary on;
gzip_min_length 512;
gzip_types text/css text/plain text/xml text/markdown text/vtt application/javascript text/javascript application/json application/xml application/atom+xml application/rss+xml application/feed+json application/manifest+json image/svg+xml;
${compressed ? 'gzip_static on;\n' : ''}
# A folder without a page of its own would answer 403.
error_page 403 404 =404 ${plan.missingIn.length > 0 ? '$masthead_missing' : `${base}/404.html`};
error_page 410 ${base}/410.html;

add_header Content-Security-Policy $masthead_policy always;
add_header Cache-Control $masthead_cache always;
add_header X-Robots-Tag $masthead_robots always;
${headers.join('\n')}

${['', ...plan.missingIn].map((prefix) => `location = ${base}${prefix}/404.html { internal; }\n`).join('')}location = ${base}/410.html { internal; }
location ~ /\\.(?!well-known/) { return 404; }
location ~ ${escapedPattern(base)}/(?:serve\\.json)$ { return 404; }
location ~ \\.md$ { ${moved} types { } default_type text/markdown; }
location ~ \\.vtt$ { ${moved} types { } default_type "text/vtt; charset=utf-8"; }
location ~ \\.webmanifest$ { ${moved} types { } default_type application/manifest+json; }
location ~ \\.avif$ { ${moved} types { } default_type image/avif; }

location / {
  ${moved}${queryKeys(plan.queries)
    .map((key) => ` if ($masthead_moved_${key}) { return 301 $masthead_moved_${key}; }`)
    .join('')}
  try_files $uri $uri/ =404;
}
`
}

/** Every location needs it, because nginx applies the rules of one location only. In the server block it would handle the error page itself as an error. */
const moved = [
  'if ($masthead_moved) { return 301 $masthead_moved$is_args$args; }',
  'if ($masthead_gone) { return 410; }',
  'if ($masthead_moved_folder) { return 301 $masthead_moved_folder$is_args$args; }',
].join(' ')

/** A quoted nginx parameter. */
const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`
/** A literal inside an nginx regular expression. */
const escapedPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
