/** Facts about the publication for structured data and cards. */
import type { Site } from '../content/index.ts'
import { absolute } from '../core/addresses/urls.ts'

export type SiteFacts = {
  title: string
  description: string
  language: string
  /** Absolute address of the front page. */
  url: string
  origin: string
  /** Accounts of the publication on other sites. */
  sameAs: string[]
  logo: string
}

export function siteFacts({ title, description, language, address, social, prefix }: Site): SiteFacts {
  return {
    title,
    description,
    language,
    url: absolute(address, `${prefix}/`),
    origin: address.origin,
    sameAs: social.map(({ url }) => url).filter((url) => /^https?:/.test(url)),
    logo: absolute(address, '/icon-512.png'),
  }
}
