/** Every schema of front matter with its synonyms: what the reference and the editor's help are made from. */
import { authorSchema, authorSynonyms } from './author.ts'
import { categorySchema } from './category.ts'
import { pageSchema } from './page.ts'
import { postSchema, postSynonyms } from './post.ts'
import { siteSchema } from './site.ts'

export const schemas = {
  post: { schema: postSchema, synonyms: { ...postSynonyms, published: 'draft' } },
  page: { schema: pageSchema, synonyms: postSynonyms },
  author: { schema: authorSchema, synonyms: authorSynonyms },
  category: { schema: categorySchema, synonyms: {} },
  site: { schema: siteSchema, synonyms: {} },
}
