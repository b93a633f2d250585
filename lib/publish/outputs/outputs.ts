/** The list of everything derived from the built pages, such as feeds, the search index and social images. */

import { admin } from './admin/admin.ts'
import { markdownAlternates } from './alternates/alternates.ts'
import { cards } from './cards/cards.ts'
import { feeds } from './feeds.ts'
import { icons } from './icons/icons.ts'
import { llms } from './llms.ts'
import type { Output } from './output.ts'
import { pictures } from './pictures.ts'
import { search } from './search/search.ts'
import { sitemap } from './sitemap.ts'

export const outputs: readonly Output[] = [
  pictures,
  feeds,
  sitemap,
  cards,
  markdownAlternates,
  llms,
  icons,
  search,
  admin,
]
