/** The path from the front page to a page, as search engines show it. */
import type { BreadcrumbList } from 'schema-dts'
import type { Crumb } from '../../pages/index.ts'
import type { SiteFacts } from '../site-facts.ts'

/** @param page the page itself, the last step */
export function breadcrumbs(
  { origin }: SiteFacts,
  crumbs: readonly Crumb[],
  page: { title: string; url: string },
): BreadcrumbList {
  const steps = [...crumbs.map(({ label, href }) => ({ name: label, item: origin + href })), pageStep(page)]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, item }, index) => ({ '@type': 'ListItem', position: index + 1, name, item })),
  }
}

const pageStep = ({ title, url }: { title: string; url: string }) => ({ name: title, item: url })
