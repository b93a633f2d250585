/** All front matter schemas with their synonyms and the keys they pass over: the source of the reference, of editor completion and of `--fix`. */
import { authorSchema, authorSynonyms, ignoredOnAuthors } from './author.ts'
import { categorySchema } from './category.ts'
import { ignoredOnPages, pageSchema } from './page.ts'
import { ignoredKeys, postSchema, postSynonyms } from './post.ts'
import { siteSchema } from './site.ts'

export const schemas = {
  post: { schema: postSchema, synonyms: { ...postSynonyms, published: 'draft' }, ignored: ignoredKeys },
  page: { schema: pageSchema, synonyms: postSynonyms, ignored: ignoredOnPages },
  author: { schema: authorSchema, synonyms: authorSynonyms, ignored: ignoredOnAuthors },
  category: { schema: categorySchema, synonyms: { name: 'title' }, ignored: ['layout'] },
  site: { schema: siteSchema, synonyms: {}, ignored: [] },
}
