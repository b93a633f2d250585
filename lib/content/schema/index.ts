/** All front matter schemas with their synonyms: the source of the reference and of editor completion. */
import { authorSchema, authorSynonyms } from './author.ts'
import { pageSchema } from './page.ts'
import { postSchema, postSynonyms } from './post.ts'
import { siteSchema } from './site.ts'
import { termSchemas } from './term.ts'

export const schemas = {
  post: { schema: postSchema, synonyms: { ...postSynonyms, published: 'draft' } },
  page: { schema: pageSchema, synonyms: postSynonyms },
  author: { schema: authorSchema, synonyms: authorSynonyms },
  category: { schema: termSchemas.category, synonyms: {} },
  tag: { schema: termSchemas.tag, synonyms: {} },
  series: { schema: termSchemas.series, synonyms: {} },
  site: { schema: siteSchema, synonyms: {} },
}
