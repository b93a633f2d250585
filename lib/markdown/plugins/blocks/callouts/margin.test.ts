import { describe, expect, it } from 'vitest'
import { render } from '../../../testing/render.ts'

const html = async (text: string) => (await render(text)).html

describe('an aside', () => {
  it('has no title of its own, and is announced as a note', async () => {
    expect(await html('> [!ASIDE]\n> Said *by the way*.\n')).toBe(
      '<aside class="aside" role="note" aria-label="Aside">\n<p>Said <em>by the way</em>.</p>\n</aside>',
    )
    expect(await html('> [!aside] Said by the way.\n')).toContain('<p>Said by the way.</p>')
    expect(await html(':::aside\nSaid by the way.\n:::\n')).toContain('<aside class="aside"')
  })

  it('with a title explains a term', async () => {
    expect(await html('> [!ASIDE] Outbox\n> A table of messages to send.\n')).toContain(
      '<p class="aside-title">Outbox</p>',
    )
  })
})

describe('a pull quote', () => {
  it('is a quote, with its source after it', async () => {
    expect(await html('> [!QUOTE] Grace Passenger\n> Queues are promises.\n')).toBe(
      '<blockquote class="pull">\n\n<p>Queues are promises.</p>\n<p class="pull-source">Grace Passenger</p></blockquote>',
    )
  })

  it('that repeats words of the text is hidden from screen readers', async () => {
    const text = 'We found that *queues* are\npromises, and kept them.'
    expect(await html(`${text}\n\n> [!QUOTE]\n> “Queues are promises.”\n`)).toContain(
      '<blockquote class="pull" aria-hidden="true">',
    )
    expect(await html(`${text}\n\n> [!QUOTE]\n> Queues are threats.\n`)).toContain('<blockquote class="pull">')
  })

  it('with a link stays: what can be reached must be announced', async () => {
    expect(await html('Queues are promises.\n\n> [!QUOTE]\n> [Queues](/q/) are promises.\n')).toContain(
      '<blockquote class="pull">',
    )
  })
})
