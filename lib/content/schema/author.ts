/** The front matter of an author file (`content/authors/<id>.md`); the body is the biography. */
import { z } from 'zod'
import type { Value } from '../parse/front-matter.ts'
import { wordsByLanguage } from './languages.ts'
import { anything, flag, language, listOf, name, text } from './values.ts'
import { webAddress } from './web-address.ts'

/** Builds the profile address for an account name, by link key. */
export const accountAddress: Readonly<Record<string, (account: string) => string>> = {
  github: (account) => `https://github.com/${account}`,
  linkedin: (account) => `https://www.linkedin.com/in/${account}`,
  twitter: (account) => `https://x.com/${account}`,
  bluesky: (account) => `https://bsky.app/profile/${account}`,
  youtube: (account) => `https://www.youtube.com/@${account}`,
  instagram: (account) => `https://www.instagram.com/${account}`,
  facebook: (account) => `https://www.facebook.com/${account}`,
}

/** What authors are described with in each language. */
const words = {
  name: text.optional().describe('The name in this language. Default: that at the top of the file.'),
  position: text.optional().describe('Their role in this language.'),
  blurb: text.optional().describe('One or two sentences in this language.'),
}

export const authorSchema = z.strictObject({
  name: text.describe('The name shown to readers.'),
  position: text.optional().describe('Their role, in one line.'),
  image_path: name
    .optional()
    .describe(
      'A portrait: a file next to the author file, or a path such as /images/robin.jpg. Without one, a monogram is shown.',
    ),
  blurb: text.optional().describe('One or two sentences shown under their posts; may contain links.'),
  former: flag.optional().describe('true if they no longer write for the site.'),
  website: webAddress.optional().describe('Their own website.'),
  github: text.optional().describe('The account name, or the address of the profile.'),
  linkedin: text.optional().describe('The account name, or the address of the profile.'),
  mastodon: webAddress.optional().describe('The address of the profile.'),
  bluesky: text.optional().describe('The account name, or the address of the profile.'),
  twitter: text.optional().describe('The account name, or the address of the profile.'),
  youtube: text.optional().describe('The account name, or the address of the profile.'),
  instagram: text.optional().describe('The account name, or the address of the profile.'),
  facebook: text.optional().describe('The account name, or the address of the profile.'),
  email: text.optional().describe('An email address for readers; it is published.'),
  lang: language.optional().describe('The language of the biography, if it differs from the site’s.'),
  languages: wordsByLanguage(words),
  redirect_from: listOf(name).optional().describe('Earlier addresses of this page; they redirect here.'),
  ignore: listOf(text).optional().describe('Problem codes not to report for this file.'),
  extra: anything.optional().describe('Your own keys. They are accepted but not shown.'),
})

export const authorSynonyms: Readonly<Record<string, string>> = {
  image: 'image_path',
  twitter_username: 'twitter',
  github_username: 'github',
  linkedin_username: 'linkedin',
  url: 'website',
  title: 'position',
  description: 'blurb',
  bio: 'blurb',
  role: 'position',
}

/** Keys that are recognised and ignored. */
export const ignoredOnAuthors: readonly string[] = [
  'layout',
  'author_id',
  'page',
  'socials',
  'social',
  'links',
  'image_url',
  'avatar',
]

const socialKeys: Readonly<Record<string, string>> = { x: 'twitter' }

/**
 * Adds what Docusaurus writes differently (docusaurus.io/docs/blog#global-authors). A portrait on another host is left out: readers' browsers
 * ask no third party.
 */
export function readSocials(
  data: Record<string, Value>,
  entries: ReadonlyMap<string, Value>,
  typed: Map<string, string>,
): void {
  const add = (key: string, value: Value, from: string) => {
    if (!(key in authorSchema.shape) || data[key] !== undefined) return
    data[key] = value
    typed.set(key, from)
  }
  for (const key of ['image_url', 'avatar']) {
    const portrait = entries.get(key)
    if (typeof portrait === 'string' && portrait && !/^(?:https?:)?\/\//.test(portrait))
      add('image_path', portrait, key)
  }
  for (const key of ['social', 'links']) for (const [name, url] of listedLinks(entries.get(key))) add(name, url, key)
  const socials = entries.get('socials')
  if (typeof socials === 'object' && socials !== null && !Array.isArray(socials))
    for (const [key, value] of Object.entries(socials)) add(socialKeys[key] ?? key, value, 'socials')
}

/** Themes of Hugo and Jekyll list links by the name of their icon: `{icon: github, link: …}`, `{label: GitHub, url: …}`. */
function listedLinks(value: Value | undefined): [key: string, url: string][] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one): [string, string][] => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return []
    const url = one.url ?? one.link ?? one.href
    const words = [one.icon, one.label, one.name].join(' ').toLowerCase()
    const key = [...Object.keys(accountAddress), 'mastodon', 'website'].find((name) => words.includes(name))
    return typeof url === 'string' && /^https?:\/\//.test(url) && key !== undefined ? [[key, url]] : []
  })
}

export type AuthorFrontMatter = z.infer<typeof authorSchema>
