import { expect, it } from 'vitest'
import { missingWords, seenContent } from './visible-words.ts'

it('finds words, pictures, videos and frames, and nothing invisible', () => {
  const seen = seenContent(
    '<p title="x">One “two”</p><style>three</style><!-- four --><img src="a"><video></video><iframe></iframe>',
  )
  expect([...seen.words.keys()]).toEqual(['one', 'two'])
  expect(seen).toMatchObject({ images: ['a'], videos: [''], frames: [''] })
})

it('counts a word as missing as often as it is missing', () => {
  const expected = seenContent('<p>so so so it is</p>').words
  expect(missingWords(expected, seenContent('<p>it is so</p>').words)).toEqual(['so', 'so'])
})

it('counts a click-to-load frame as a frame', () => {
  expect(seenContent('<figure data-embed="https://www.youtube-nocookie.com/embed/x"></figure>').frames).toEqual([
    'https://www.youtube-nocookie.com/embed/x',
  ])
})

it('joins words that highlighting splits, but not across blocks', () => {
  const words = (html: string) => [...seenContent(html).words.keys()]
  expect(words('<pre><code><span>2.</span><span>0</span><span>f32</span></code></pre>')).toEqual(['2', '0f32'])
  expect(words('<ul><li>one</li><li>two</li></ul><p>three<br>four</p>')).toEqual(['one', 'two', 'three', 'four'])
})
