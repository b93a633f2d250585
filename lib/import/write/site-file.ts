/** Proposes `content/site.yml` from what the export knows about the old site. */
import { yamlScalar } from '../../content/index.ts'
import { plainLine } from '../convert/line.ts'
import type { OldSite } from '../model.ts'
import { linesOf } from './front-matter.ts'

/** The title of the old site, else its host. */
export function publicationName(site: OldSite): string {
  const host = site.url !== undefined && URL.canParse(site.url) ? new URL(site.url).host : 'example.org'
  return plainLine(site.title) || host
}

/**
 * @param pattern `post_url`
 * @param defaultAuthor who signs posts without an author, if there are any
 */
export function siteFile(site: OldSite, pattern: string, defaultAuthor: string | undefined): string {
  const title = publicationName(site)
  const description = plainLine(site.description)
  const language = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(site.language ?? '') ? site.language : undefined
  const lines = [
    `title: ${yamlScalar(title)}`,
    ...(description === '' ? ['# One sentence about the publication.'] : []),
    `description: ${yamlScalar(description || title)}`,
    `url: ${yamlScalar(site.url?.replace(/\/*$/, '') || 'https://example.org')}`,
    ...linesOf('language', language),
    ...linesOf('time_zone', site.timeZone),
    ...linesOf('default_author', defaultAuthor),
    '# The addresses of the old site.',
    `post_url: ${yamlScalar(pattern)}`,
    ...(site.navigation.length > 0 ? linesOf('navigation', site.navigation) : []),
    ...(Object.keys(site.redirects).length > 0
      ? [
          '# Lists of the old site.',
          'redirects:',
          ...Object.entries(site.redirects).map(([from, to]) => `  ${yamlScalar(from)}: ${yamlScalar(to)}`),
        ]
      : []),
    '# What was broken on the old site, or is not copied yet, does not stop a build. Remove these lines when npm run check is content.',
    'problems:',
    ...['link-dead', 'link-anchor', 'link-malformed', 'image-missing', 'state-unpublished-link'].map(
      (code) => `  ${code}: warning`,
    ),
  ]
  return `${lines.join('\n')}\n`
}
