import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AuthorList } from './people/author-list.tsx'
import { Byline } from './post/byline.tsx'
import { Writers } from './post/writers.tsx'

const people = [
  { name: 'Ada', href: '/authors/ada/', id: 'ada' },
  { name: 'Edda', href: '/authors/edda/', id: 'edda', role: 'editor' },
]

test('every byline names roles, and only authors are linked with rel=author', () => {
  const cards = people.map((person) => ({ ...person, former: false }))
  const page = [
    renderToStaticMarkup(<Byline people={people} />),
    renderToStaticMarkup(<Writers people={people} />),
    renderToStaticMarkup(<AuthorList authors={cards} />),
  ]
  for (const html of page) {
    expect(html).toMatch(/Edda<\/a>(?:<span class="role">)? \(?editor/)
    expect(html.match(/rel="author"/g)).toHaveLength(1)
    expect(html).toContain('href="/authors/ada/" rel="author"')
  }
})
