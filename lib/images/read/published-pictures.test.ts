import { expect, it } from 'vitest'
import { messagesFor } from '../../core/messages/messages.ts'
import { filesOf, renditions } from '../encode/renditions.ts'
import { imageHtml } from '../html/image-html.ts'
import { renditionNamed, renditionsNamedIn } from './published-pictures.ts'
import type { Picture } from './read-picture.ts'

const picture: Picture = {
  treatment: 'photo',
  width: 900,
  height: 600,
  opaque: true,
  placeholder: '',
  path: 'public/images/x.jpg',
  hash: '0123456789abcdef',
  bytes: 1,
  edges: [],
  removed: [],
}

it('every file of a picture is found in the page that shows it, each once', () => {
  const page = imageHtml(
    { picture },
    { alt: 'x', standalone: true },
    { address: { origin: 'https://e.org', base: '/sub' }, messages: messagesFor('en') },
  )
  const names = filesOf(renditions(picture)).map(({ name }) => name)
  expect(renditionsNamedIn([page, page])).toEqual(names.sort())
})

it('other addresses are no pictures of ours', () => {
  expect(renditionsNamedIn(['/i/x.avif /i/0123456789abcdef-1.exe /i/0123456789abcdef.svg-x', '/images/a.png'])).toEqual(
    [],
  )
})

it('a name leads back to its picture, and only to a file that is planned', () => {
  expect(renditionNamed([picture], '0123456789abcdef-480.avif')).toMatchObject({ picture, file: { width: 480 } })
  expect(renditionNamed([picture], '0123456789abcdef-481.avif')).toBeUndefined()
  expect(renditionNamed([picture], '../../etc/passwd')).toBeUndefined()
})
