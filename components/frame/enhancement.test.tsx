import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { messagesFor } from '../../lib/core/messages/messages.ts'
import { Enhancement } from './enhancement.tsx'

test('a page carries the words that are not those of the script', () => {
  const rendered = (...language: Parameters<typeof messagesFor>) =>
    renderToStaticMarkup(<Enhancement files="/" messages={messagesFor(...language)} />)
  expect(rendered('en', { copy: 'Take it' })).toBe('<script defer="" src="/enhance.js" data-copy="Take it"></script>')
  expect(rendered('de').match(/data-/g)).toHaveLength(7)
})

test('the script has the English words', () => {
  const { copy, copied, notCopied, close, imageWithoutAlt, previousPicture, nextPicture } = messagesFor('en')
  const [list = ''] = /\{[^{}]*copied:[^{}]*\}/.exec(readFileSync('public/enhance.js', 'utf8')) ?? []
  const written = Object.fromEntries([...list.matchAll(/(\w+): '([^']*)'/g)].map(([, name, word]) => [name, word]))
  expect(written).toEqual({
    copy,
    copied,
    notCopied,
    close,
    picture: imageWithoutAlt,
    previous: previousPicture,
    next: nextPicture,
  })
})
