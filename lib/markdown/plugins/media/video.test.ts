import { expect, it } from 'vitest'
import { videoOf } from './video.ts'

const youTube = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'

it.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&feature=share', youTube],
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m30s', `${youTube}?start=90`],
  ['http://youtube.com/embed/dQw4w9WgXcQ', youTube],
  ['https://youtu.be/dQw4w9WgXcQ?t=42', `${youTube}?start=42`],
  ['https://www.youtube.com/shorts/dQw4w9WgXcQ', youTube],
  [
    'https://www.youtube.com/embed/videoseries?list=PLabcdef123',
    'https://www.youtube-nocookie.com/embed/videoseries?list=PLabcdef123',
  ],
  ['https://vimeo.com/76979871/abc123', 'https://player.vimeo.com/video/76979871?dnt=1&h=abc123'],
  ['https://player.vimeo.com/video/76979871?h=abc123', 'https://player.vimeo.com/video/76979871?dnt=1&h=abc123'],
])('%s is a video', (href, frame) => expect(videoOf(href)?.frame).toBe(frame))

it.each([
  'https://www.youtube.com/@someone',
  'https://www.youtube.com/embed/"><script>',
  'https://vimeo.com/about',
  'https://notyoutube.com/watch?v=dQw4w9WgXcQ',
  'javascript://youtu.be/dQw4w9WgXcQ',
  'youtu.be',
])('%s is not', (href) => expect(videoOf(href)).toBeUndefined())
