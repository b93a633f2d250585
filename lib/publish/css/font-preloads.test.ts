import { expect, test } from 'vitest'
import { fontPreloads } from './font-preloads.ts'

const face = (name: string) => `@font-face{src:url(/sub/_next/static/media/${name}.1a2b.woff2)format("woff2")}`

test('display and text are preloaded under their published addresses, others are not', () => {
  expect(fontPreloads(face('display') + face('display-ext') + face('text') + face('text-italic') + face('mono'))).toBe(
    '<link rel="preload" href="/sub/_next/static/media/display.1a2b.woff2" as="font" type="font/woff2" crossorigin>' +
      '<link rel="preload" href="/sub/_next/static/media/text.1a2b.woff2" as="font" type="font/woff2" crossorigin>',
  )
})

test('a style sheet without fonts preloads nothing', () => {
  expect(fontPreloads('body{color:red}')).toBe('')
})
