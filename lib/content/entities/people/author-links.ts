/** Turns the accounts of an author into links. */
import { accountAddress } from '../../schema/author.ts'

export type AuthorLink = { kind: string; url: string }

export const linkKinds = [
  'website',
  'github',
  'linkedin',
  'mastodon',
  'bluesky',
  'twitter',
  'youtube',
  'instagram',
  'facebook',
] as const

type LinkKind = (typeof linkKinds)[number] | 'email'

/** Returns the links of an author, in display order. */
export function authorLinks(data: Readonly<Record<string, unknown>>): AuthorLink[] {
  return [...linkKinds, 'email' as const].flatMap((kind) => {
    const value = data[kind]
    const link = typeof value === 'string' ? accountLink(kind, value) : null
    return link ?? []
  })
}

/** Builds the link for one account, given as an address, a name with or without @, or an email address; null if it is none of these. */
export function accountLink(kind: LinkKind, value: string): AuthorLink | null {
  if (kind === 'email') return /^[^\s@<>"]+@[^\s@<>"]+$/.test(value) ? { kind, url: `mailto:${value}` } : null
  if (/^https?:\/\//i.test(value)) return { kind, url: value }
  const account = value.replace(/^@/, '')
  const address = accountAddress[kind]
  return address && /^[\w.-]+$/.test(account) ? { kind, url: address(account) } : null
}
