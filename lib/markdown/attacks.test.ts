import { describe, expect, it } from 'vitest'
import { activeConstructs } from './testing/active-constructs.ts'
import { attacks, publicAttacks } from './testing/attacks.ts'
import { render } from './testing/render.ts'

describe('an attack in a body', () => {
  it.each(attacks)('%s leaves nothing that acts', async (attack) => {
    expect(activeConstructs((await render(attack)).html)).toEqual([])
  })

  it('would be seen by this test', () => {
    expect(activeConstructs('<p onclick="x()">a</p>')).toEqual(['onClick of <p>'])
    expect(activeConstructs('<a href=" java\nscript:x()">a</a>')).toHaveLength(1)
    expect(activeConstructs('<div><script>x()</script></div>')).toEqual(['<script>'])
  })
})

const strings = process.env.MASTHEAD_LONG_TESTS ? publicAttacks() : []

describe.runIf(strings.length > 0)('the public attack strings', () => {
  it('leave nothing that acts', async () => {
    const left: string[] = []
    for (const { id, payload } of strings) {
      const { html } = await render(payload.replace(/\r\n?/g, '\n'))
      left.push(...activeConstructs(html).map((construct) => `${id}: ${construct}`))
    }
    expect(left).toEqual([])
  }, 600_000)
})
