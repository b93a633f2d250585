/** The front matter of an author file (`content/authors/<id>.md`); the body is the biography. */
import { z } from 'zod'
import { anything, flag, language, listOf, name, text, webAddress } from './values.ts'

/** Link keys and how a bare account name becomes an address. */
export const accountAddress: Readonly<Record<string, (account: string) => string>> = {
  github: (account) => `https://github.com/${account}`,
  linkedin: (account) => `https://www.linkedin.com/in/${account}`,
  twitter: (account) => `https://x.com/${account}`,
  bluesky: (account) => `https://bsky.app/profile/${account}`,
  youtube: (account) => `https://www.youtube.com/@${account}`,
  instagram: (account) => `https://www.instagram.com/${account}`,
  facebook: (account) => `https://www.facebook.com/${account}`,
}

export const authorSchema = z.strictObject({
  name: text.describe('The name as shown.'),
  position: text.optional().describe('What they do, one line.'),
  image_path: name
    .optional()
    .describe(
      'A portrait: a file beside the author file or a path such as /images/robin.jpg; else a monogram is drawn.',
    ),
  blurb: text.optional().describe('One or two sentences under their posts; may hold links.'),
  former: flag.optional().describe('true for someone who no longer writes here.'),
  website: webAddress.optional().describe('Their own site.'),
  github: text.optional().describe('Account name or address.'),
  linkedin: text.optional().describe('Account name or address.'),
  mastodon: webAddress.optional().describe('Address of the profile.'),
  bluesky: text.optional().describe('Account name or address.'),
  twitter: text.optional().describe('Account name or address.'),
  youtube: text.optional().describe('Account name or address.'),
  instagram: text.optional().describe('Account name or address.'),
  facebook: text.optional().describe('Account name or address.'),
  email: text.optional().describe('An address that readers may write to.'),
  lang: language.optional().describe('The language of the biography, if not the site’s.'),
  redirect_from: listOf(name).optional().describe('Earlier addresses of this page, which lead here.'),
  ignore: listOf(text).optional().describe('Problem codes that are not reported for this file.'),
  extra: anything.optional().describe('Your own keys: accepted, and shown nowhere.'),
})

export const authorSynonyms: Readonly<Record<string, string>> = {
  image: 'image_path',
  twitter_username: 'twitter',
  github_username: 'github',
  linkedin_username: 'linkedin',
  url: 'website',
}

export type AuthorFrontMatter = z.infer<typeof authorSchema>
