/** The links in the header of a site whose settings name none. */
import { siteMessages, type WordSettings } from '../../../core/messages/site-messages.ts'
import { postsKey, type Section } from '../sections/section.ts'

/** The lists that every site has, in the words of its language. Those of its sections follow that of posts. */
export function standardNavigation(
  settings: WordSettings,
  sections: readonly Section[],
): { label: string; url: string }[] {
  const { posts, categories, people, archive } = siteMessages(settings)
  return [
    { label: posts, url: '/blog/' },
    ...sections.flatMap(({ key, title, url }) => (key === postsKey ? [] : [{ label: title, url }])),
    { label: categories, url: '/categories/' },
    { label: people, url: '/authors/' },
    { label: archive, url: '/archive/' },
  ]
}
