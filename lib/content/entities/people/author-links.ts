/** Accounts of an author as links. */
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

/** The links of an author file, in the order in which they are shown. */
export function authorLinks(data: Readonly<Record<string, unknown>>): AuthorLink[] {
  return [...linkKinds, 'email' as const].flatMap((kind) => {
    const value = data[kind]
    const link = typeof value === 'string' ? accountLink(kind, value) : null
    return link ?? []
  })
}

/** One account: an address, a name with or without @, or an e-mail address. Null when it is none of them. */
export function accountLink(kind: LinkKind, value: string): AuthorLink | null {
  if (kind === 'email') return /^[^\s@<>"]+@[^\s@<>"]+$/.test(value) ? { kind, url: `mailto:${value}` } : null
  if (/^https?:\/\//i.test(value)) return { kind, url: value }
  const account = value.replace(/^@/, '')
  const address = accountAddress[kind]
  return address && /^[\w.-]+$/.test(account) ? { kind, url: address(account) } : null
}
