/** The page at an old address: redirects the browser, gives search engines the new address, and works on hosts without redirects. */
import { absolute, href } from '../../core/addresses/urls.ts'
import { siteMessages } from '../../core/messages/site-messages.ts'
import type { PublishInput } from '../input.ts'
import { plainPage } from './plain-page.ts'

export function redirectPage(site: PublishInput['site'], to: string): string {
  const messages = siteMessages(site)
  const target = href(site, to)
  return plainPage({
    language: site.language,
    title: messages.movedTitle,
    text: messages.movedText,
    icon: href(site, '/icon.svg'),
    link: { href: target, label: to },
    to: { href: target, absolute: absolute(site, to) },
  })
}
