/** Structured data of a person's page. */
import type { Person, ProfilePage } from 'schema-dts'
import type { AuthorPage } from '../../pages/index.ts'
import type { SiteFacts } from '../site-facts.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { partOf, publisherOf } from './publisher.ts'

/** @param address the absolute address of the page */
export function profileData({ author, crumbs, title }: AuthorPage, site: SiteFacts, address: string) {
  const accounts = author.links.map(({ href }) => href).filter((href) => /^https?:/.test(href))
  const person: Person = {
    '@type': 'Person',
    '@id': `${address}#person`,
    name: author.name,
    url: address,
    description: author.blurb,
    jobTitle: author.position,
    image: author.portrait && new URL(author.portrait.src, site.origin).href,
    sameAs: accounts.length > 0 ? accounts : undefined,
    affiliation: author.former ? undefined : publisherOf(site),
  }
  const page: ProfilePage = {
    '@type': 'ProfilePage',
    '@id': address,
    url: address,
    name: title,
    isPartOf: partOf(site),
    mainEntity: person,
  }
  return [page, breadcrumbs(site, crumbs, { title, url: address })]
}
