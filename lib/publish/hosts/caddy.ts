/** Caddy: a snippet for the site block; its address and root remain the owner's. */
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

/** `.host/Caddyfile`, which also refuses to serve its own folder. */
export function caddyFiles(plan: HostPlan): PublishedFile[] {
  const { base, compressed } = plan
  const moved = plan.redirects.flatMap(({ from, to }) =>
    askedForms(from).map((asked) => `\t\t${quoted(base + asked)} ${quoted(base + encodePath(to))}`),
  )
  const gone = plan.gone.flatMap((url) => askedForms(url).map((asked) => `\t\t${quoted(base + asked)} gone`))
  // Caddy's syntax for the first group of the pattern.
  const rest = `$${'{1}'}`
  const movedFolders = plan.folders.map(
    ({ from, to, keepsRest }) =>
      `\t\t${quoted(`~${folderPattern(base + from)}`)} ${quoted(base + encodePath(to) + (keepsRest ? rest : ''))}`,
  )
  const movedQueries = queryKeys(plan.queries).map((key) => {
    const lines = plan.queries
      .filter((one) => one.key === key)
      .map(({ value, to }) => `\t\t${quoted(`${base}/?${key}=${value}`)} ${quoted(base + encodePath(to))}`)
    const name = `{masthead_moved_${key}}`
    return `
\tmap "{path}?${key}={query.${key}}" ${name} {
${lines.join('\n')}
\t\tdefault ""
\t}
\t@moved_${key} expression ${name} != ""
\tredir @moved_${key} ${name} 301
`
  })
  const hashed = immutableFolders.map((folder) => `${base}${folder}*`).join(' ')
  const content = `# Masthead: import this in the site block, beside root. Written by the build; changes are lost.
# The published folder lies at <root>${base}/.
# Elsewhere Caddy sorts directives by an order of its own, in which a general header comes after a particular one.
route {
	encode zstd gzip
	# Apart from the others: headers that are set together with one that is removed are set last, and not on error pages.
	header -Server
	header {
${headers(plan)
  .map(([name, value]) => `\t\t${name} ${quoted(value)}`)
  .join('\n')}
	}
	@svg path *.svg
	header @svg Content-Security-Policy ${quoted(svgPolicy)}
	@markdown path *.md
	header @markdown X-Robots-Tag ${markdownRobots}
	header @markdown Content-Type "text/markdown; charset=utf-8"
	@captions path *.vtt
	header @captions Content-Type "text/vtt; charset=utf-8"
	@hashed path ${hashed}
	header @hashed Cache-Control ${quoted(immutable)}

	map {path} {masthead_moved} {
${[...moved, ...gone].join('\n')}
		default ""
	}
	@gone expression {masthead_moved} == "gone"
	error @gone 410
	@asked expression {masthead_moved} != "" && {query} != ""
	redir @asked {masthead_moved}?{query} 301
	@moved expression {masthead_moved} != ""
	redir @moved {masthead_moved} 301

	map {uri} {masthead_moved_folder} {
${movedFolders.join('\n')}
		default ""
	}
	@folderAsked expression {masthead_moved_folder} != "" && {query} != ""
	redir @folderAsked {masthead_moved_folder}?{query} 301
	@folder expression {masthead_moved_folder} != ""
	redir @folder {masthead_moved_folder} 301
${movedQueries.join('')}
	@hidden {
		path_regexp /\\.
		not path */.well-known/*
	}
	error @hidden 404
	error ${base}/serve.json 404
	file_server${compressed ? ' {\n\t\tprecompressed br gzip\n\t}' : ''}
}
handle_errors {
	header {
		Content-Type "text/html; charset=utf-8"
		Content-Security-Policy ${quoted(commonPolicy)}
		Cache-Control ${quoted(revalidate)}
	}
	rewrite * ${base}/{err.status_code}.html
	file_server
}
`
  return [{ path: '.host/Caddyfile', content }]
}

const headers = (plan: HostPlan): [name: string, value: string][] => [
  ...securityHeaders(plan),
  ['Content-Security-Policy', commonPolicy],
  ['Cache-Control', revalidate],
]

const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`
