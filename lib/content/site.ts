/** Reads `content/site.yml`. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { type Position, type Problem, problem } from '../problem.ts'
import { type SiteAddress, siteAddress } from '../urls.ts'
import { cardFontProblems } from './card-fonts.ts'
import { canonicalKeys, UnknownKeys } from './document-keys.ts'
import { parseFrontMatter } from './front-matter.ts'
import { siteSchema } from './schema/site.ts'
import { schemaProblem } from './schema-problem.ts'
import { readSource } from './source.ts'

export type Site = z.infer<typeof siteSchema> & { address: SiteAddress }

const path = 'content/site.yml'
const rules = { known: Object.keys(siteSchema.shape), synonyms: {}, ignored: [] }

/** Reads the settings of the site below `root`; `site` is null when they cannot be used. */
export function readSite(root: string): {
  site: Site | null
  /** Where a value stands in the file. */
  at: (...keys: PropertyKey[]) => Position
  problems: Problem[]
} {
  const file = join(root, path)
  const start = { line: 1, column: 1 }
  const nowhere = { site: null, at: () => start }
  if (!existsSync(file))
    return {
      ...nowhere,
      problems: [
        problem(
          'site-missing',
          path,
          start,
          'there is no content/site.yml',
          'add it with title:, description: and url:',
        ),
      ],
    }
  const source = readSource(file, path)
  if ('problem' in source) return { ...nowhere, problems: [source.problem] }
  const matter = parseFrontMatter(source.text, path, 1)
  if ('problem' in matter) return { ...nowhere, problems: [matter.problem] }
  const unknown = new UnknownKeys()
  const { data, problems, unknown: keys } = canonicalKeys(matter, path, rules)
  unknown.add(path, keys)
  const present = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null))
  const at = (...keys: PropertyKey[]) => matter.at(keys)
  const parsed = siteSchema.safeParse(present)
  const found = [...problems, ...unknown.problems()]
  if (!parsed.success) {
    return {
      site: null,
      at,
      problems: [...found, ...parsed.error.issues.flatMap((issue) => schemaProblem(issue, path, present, at))],
    }
  }
  found.push(...cardFontProblems(root, parsed.data.card_fonts, (index) => matter.at(['card_fonts', index])))
  const { post_url, earlier_post_urls } = parsed.data
  const patterns: [pattern: string, ...keys: PropertyKey[]][] = [
    [post_url, 'post_url'],
    ...earlier_post_urls.map((pattern, index): [string, string, number] => [pattern, 'earlier_post_urls', index]),
  ]
  for (const [pattern, ...keys] of patterns) {
    const fault = postUrlProblem(pattern)
    if (fault)
      found.push(
        problem('value-invalid', path, at(...keys), `${String(keys[0])}: ${fault}`, 'write for example /blog/:slug/'),
      )
  }
  return { site: { ...parsed.data, address: siteAddress(parsed.data.url) }, at, problems: found }
}

/** Settings that stand in until site.yml can be used: dev needs a page on which to say what is wrong with it. */
export function standInSite(): Site {
  const url = 'http://localhost'
  const settings = siteSchema.parse({ title: path, description: 'These settings cannot be used yet.', url })
  return { ...settings, address: siteAddress(url) }
}

function postUrlProblem(pattern: string): string | null {
  if (!/^\/(?:.*\/)?(?:[^/]*\.html)?$/.test(pattern)) return `“${pattern}” does not begin with / or end in / or .html`
  if (!/:(slug|title)/.test(pattern)) return `“${pattern}” gives every post one address: it lacks :slug`
  return null
}
