/** The publication as an organisation, and its website: all other structured data refers to them by id. */
import type { Organization, WebSite } from 'schema-dts'
import type { SiteFacts } from '../site-facts.ts'

const organizationId = ({ url }: SiteFacts) => `${url}#organization`
const webSiteId = ({ url }: SiteFacts) => `${url}#website`

export const publisherOf = (site: SiteFacts) => ({ '@id': organizationId(site) })
export const partOf = (site: SiteFacts) => ({ '@id': webSiteId(site) })

export function organization(site: SiteFacts): Organization {
  return {
    '@type': 'Organization',
    '@id': organizationId(site),
    name: site.title,
    url: site.url,
    logo: site.logo,
    sameAs: site.sameAs.length > 0 ? site.sameAs : undefined,
  }
}

export function webSite(site: SiteFacts): WebSite {
  return {
    '@type': 'WebSite',
    '@id': webSiteId(site),
    name: site.title,
    description: site.description,
    url: site.url,
    inLanguage: site.language,
    publisher: publisherOf(site),
  }
}
