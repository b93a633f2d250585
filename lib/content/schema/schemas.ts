/** All front matter schemas with their synonyms and the keys they pass over: the source of the reference, of editor completion and of `--fix`. */
import { authorSchema, authorSynonyms, ignoredOnAuthors } from './author.ts'
import { dialectKeyNames } from './foreign-front-matter.ts'
import { ignoredOnPages, pageSchema } from './page.ts'
import { ignoredKeys, postSchema, postSynonyms } from './post.ts'
import { siteSchema } from './site.ts'
import { termSchemas } from './term.ts'

export const schemas = {
  post: {
    schema: postSchema,
    synonyms: { ...postSynonyms, published: 'draft' },
    ignored: [...ignoredKeys, ...dialectKeyNames],
  },
  page: { schema: pageSchema, synonyms: postSynonyms, ignored: [...ignoredOnPages, ...dialectKeyNames] },
  author: { schema: authorSchema, synonyms: authorSynonyms, ignored: ignoredOnAuthors },
  category: { schema: termSchemas.category, synonyms: { name: 'title', label: 'title' }, ignored: ['layout'] },
  tag: { schema: termSchemas.tag, synonyms: { name: 'title', label: 'title' }, ignored: ['layout'] },
  series: { schema: termSchemas.series, synonyms: { name: 'title', label: 'title' }, ignored: ['layout'] },
  site: { schema: siteSchema, synonyms: {}, ignored: [] },
}
