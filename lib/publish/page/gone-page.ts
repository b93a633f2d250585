/** The page at the address of a withdrawn post. It contains nothing of the post. */
import { href } from '../../core/addresses/urls.ts'
import { siteMessages } from '../../core/messages/site-messages.ts'
import type { PublishInput } from '../input.ts'
import { plainPage } from './plain-page.ts'

export function gonePage(site: PublishInput['site']): string {
  const messages = siteMessages(site)
  return plainPage({
    language: site.language,
    title: messages.goneTitle,
    text: messages.goneText,
    icon: href(site, '/icon.svg'),
    link: { href: href(site, '/'), label: site.title },
  })
}
