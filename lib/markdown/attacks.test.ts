import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { compileBody } from './compile/compile.ts'
import { activeConstructs } from './testing/active-constructs.ts'
import { attacks, publicAttacks } from './testing/attacks.ts'
import { bodyInput, render } from './testing/render.ts'

/** Renders Markdown the way the most careless reader would. */
const shown = (markdown: string) =>
  micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })

async function shownAlternate(text: string): Promise<string> {
  const { alternate } = await compileBody(bodyInput(text))
  const written = alternate.map((part) => {
    if (typeof part === 'string') return part
    if ('link' in part) return part.link
    if ('block' in part) return ''
    return 'asset' in part ? part.asset : `![${part.alt}](<${part.image}>)`
  })
  return shown(written.join(''))
}

describe('an attack in a body', () => {
  it.each(attacks)('%s leaves nothing active', async (attack) => {
    expect(activeConstructs((await render(attack)).html)).toEqual([])
  })

  it.each(attacks)(
    '%s leaves nothing active in the Markdown alternate, even where its HTML is shown',
    async (attack) => {
      expect(activeConstructs(await shownAlternate(attack))).toEqual([])
    },
  )

  it('would be detected by this test', () => {
    expect(activeConstructs(shown('a <b onclick="x()">b</b> [c](javascript:x)'))).toHaveLength(2)
    expect(activeConstructs('<p onclick="x()">a</p>')).toEqual(['onClick of <p>'])
    expect(activeConstructs('<a href=" java\nscript:x()">a</a>')).toHaveLength(1)
    expect(activeConstructs('<div><script>x()</script></div>')).toEqual(['<script>'])
  })
})

const strings = process.env.MASTHEAD_LONG_TESTS ? publicAttacks() : []

describe.runIf(strings.length > 0)('the public attack strings', () => {
  it('leave nothing active', async () => {
    const left: string[] = []
    for (const { id, payload } of strings) {
      const { html } = await render(payload.replace(/\r\n?/g, '\n'))
      left.push(...activeConstructs(html).map((construct) => `${id}: ${construct}`))
      const alternate = await shownAlternate(payload.replace(/\r\n?/g, '\n'))
      left.push(...activeConstructs(alternate).map((construct) => `${id}, alternate: ${construct}`))
    }
    expect(left).toEqual([])
  }, 600_000)
})
