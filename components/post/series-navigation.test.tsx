import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { post, publishTiny } from '../../lib/content/testing/tiny-site.ts'
import { getDocument } from '../../lib/pages/index.ts'
import { StandardPostFoot } from './post-foot.tsx'
import { SeriesNavigation } from './series-navigation.tsx'

const part = (number: number) =>
  post({ title: `Title ${number}`, date: `2020-01-0${number}`, series: `{name: Steps, part: ${number}}` })

async function strip(at: string) {
  const { publication } = await publishTiny({
    'posts/a.md': part(1),
    'posts/b.md': part(2),
    'posts/c.md': part(3),
  })
  const document = getDocument(publication, at, 'published')
  if (document?.kind !== 'post' || !document.series) throw new Error(`Nothing in a series is at ${at}`)
  return renderToStaticMarkup(<SeriesNavigation series={document.series} />)
}

test('each part shows the strip of all parts with its own place marked, and ends with the next part', async () => {
  const text = await strip('/blog/b/')
  expect(text).toContain('Part 2 of 3')
  expect([...text.matchAll(/data-part="(\d)"/g)].map(([, number]) => number)).toEqual(['1', '2', '3'])
  expect(text).toContain('<strong aria-current="page">Title 2</strong>')
  expect(text).toMatch(/<a class="next-part" href="\/blog\/c\/" rel="next">.*Next part.*Title 3/)
})

test('the last part has no next one', async () => {
  expect(await strip('/blog/c/')).not.toContain('next-part')
})

test('an older or newer article that is a part of the series is not offered a second time', async () => {
  const { publication } = await publishTiny({
    'posts/a.md': part(1),
    'posts/b.md': part(2),
    'posts/c.md': post({ title: 'Elsewhere', date: '2020-02-01' }),
  })
  const document = getDocument(publication, '/blog/b/', 'published')
  if (document?.kind !== 'post') throw new Error('The second part is missing')
  const text = renderToStaticMarkup(<StandardPostFoot post={document} />)
  const [, onward] = /<nav class="onward"[^>]*>(.*?)<\/nav>/.exec(text) ?? []
  expect(onward).toContain('Elsewhere')
  expect(onward).not.toContain('Title 1')
})
