import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { post, publishTiny } from '../../lib/content/testing/tiny-site.ts'
import { getAuthorPage, getDocument } from '../../lib/pages/index.ts'
import { AuthorPage } from '../people/author-page.tsx'
import { DocumentPage } from './document-page.tsx'

const files = {
  'authors/jane.md': '---\nname: Jane\nposition: Gardienne\nblurb: Elle garde.\nlang: fr\n---\n',
  'posts/a.md': post(
    'title: Le phare\ndate: 2020-01-01\nlang: fr\nauthor_staff_member: jane\nupdated: {date: 2020-02-01, note: Corrigé}',
    '## Un\n\n## Deux\n\n## Trois\n',
  ),
}

it('all words of a post and of its authors in another language than the site’s say which', async () => {
  const { publication } = await publishTiny(files)
  const document = getDocument(publication, '/blog/a/', 'published')
  if (!document) throw new Error('The post is missing')
  const html = renderToStaticMarkup(<DocumentPage document={document} />)
  expect(html).toContain('<li class="visually-hidden" aria-current="page" lang="fr">Le phare</li>')
  expect(html).toContain('<span lang="fr">Corrigé</span>')
  expect(html).toContain('<ol lang="fr"><li data-depth="2"><a href="#un">Un</a>')
  expect(html).toContain('<p class="meta"><span lang="fr">Gardienne</span></p><p lang="fr">Elle garde.</p>')
  const page = getAuthorPage(publication, 'jane', null)
  if (!page) throw new Error('The author is missing')
  expect(renderToStaticMarkup(<AuthorPage page={page} />)).toContain('<span lang="fr">Gardienne</span>')
})
