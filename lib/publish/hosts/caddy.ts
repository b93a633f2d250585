/** Caddy: a part for the site block; the address and the root stay the owner's. */
import { encodePath } from '../../urls.ts'
import type { PublishedFile } from '../published-file.ts'
import {
  askedForms,
  commonPolicy,
  folderPattern,
  type HostPlan,
  immutable,
  immutableFolders,
  revalidate,
  securityHeaders,
  svgPolicy,
  twinRobots,
} from './plan.ts'

/** `.host/Caddyfile`, which refuses to serve the folder it lies in. */
export function caddyFiles(plan: HostPlan): PublishedFile[] {
  const { base, compressed } = plan
  const moved = plan.redirects.flatMap(({ from, to }) =>
    askedForms(from).map((asked) => `\t${quoted(base + asked)} ${quoted(base + encodePath(to))}`),
  )
  const gone = plan.gone.flatMap((url) => askedForms(url).map((asked) => `\t${quoted(base + asked)} gone`))
  // The first group of the pattern, in Caddy's way.
  const rest = `$${'{1}'}`
  const movedFolders = plan.folders.map(
    ({ from, to, keepsRest }) =>
      `\t${quoted(`~${folderPattern(base + from)}`)} ${quoted(base + encodePath(to) + (keepsRest ? rest : ''))}`,
  )
  const hashed = immutableFolders.map((folder) => `${base}${folder}*`).join(' ')
  const content = `# Masthead: import this in the site block, beside root. Written by the build; changes are lost.
# The published folder lies at <root>${base}/.
encode zstd gzip
header {
${securityHeaders(plan)
  .map(([name, value]) => `\t${name} ${quoted(value)}`)
  .join('\n')}
\tContent-Security-Policy ${quoted(commonPolicy)}
\tCache-Control ${quoted(revalidate)}
\t-Server
}
@svg path *.svg
header @svg Content-Security-Policy ${quoted(svgPolicy)}
@twin path *.md
header @twin X-Robots-Tag ${twinRobots}
header @twin Content-Type "text/markdown; charset=utf-8"
@hashed path ${hashed}
header @hashed Cache-Control ${quoted(immutable)}

map {path} {masthead_moved} {
${[...moved, ...gone].join('\n')}
\tdefault ""
}
@gone expression {masthead_moved} == "gone"
error @gone 410
# Caddy redirects before it makes errors, whatever their order here.
@moved expression {masthead_moved} != "" && {masthead_moved} != "gone"
redir @moved {masthead_moved} 301

map {uri} {masthead_moved_folder} {
${movedFolders.join('\n')}
\tdefault ""
}
@folder expression {masthead_moved} == "" && {masthead_moved_folder} != ""
redir @folder {masthead_moved_folder} 301

@hidden {
\tpath_regexp /\\.
\tnot path */.well-known/*
}
error @hidden 404
error ${base}/serve.json 404
handle_errors {
\trewrite * ${base}/{err.status_code}.html
\tfile_server
}
file_server${compressed ? ' {\n\tprecompressed br gzip\n}' : ''}
`
  return [{ path: '.host/Caddyfile', content }]
}

const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`
