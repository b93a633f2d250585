import { describe, expect, it } from 'vitest'
import { render } from '../../testing/render.ts'

const classOf = async (text: string) => /class="((?:code|table-scroll)[^"]*)"/.exec((await render(text)).html)?.[1]

describe('code and tables', () => {
  it('that fit the text column keep to it', async () => {
    expect(await classOf(`\`\`\`text\n${'x'.repeat(66)}\n\`\`\``)).toBe('code')
    expect(await classOf('| a | b |\n|---|---|\n| one | two |')).toBe('table-scroll')
  })

  it('take the margin too when a line is longer, counting tabs, line numbers and wide characters', async () => {
    expect(await classOf(`\`\`\`text\n${'x'.repeat(67)}\n\`\`\``)).toBe('code wide')
    expect(await classOf(`\`\`\`text\n\t${'x'.repeat(65)}\n\`\`\``)).toBe('code wide')
    expect(await classOf(`\`\`\`text showLineNumbers\n${'x'.repeat(62)}\n\`\`\``)).toBe('code wide')
    expect(await classOf(`\`\`\`text\n${'字'.repeat(34)}\n\`\`\``)).toBe('code wide')
  })

  it('take it when the columns of a table need it', async () => {
    const cells = Array.from({ length: 5 }, (_, index) => `column number ${index}`).join(' | ')
    expect(await classOf(`| ${cells} |\n|---|---|---|---|---|\n| a | b | c | d | e |`)).toBe('table-scroll wide')
  })
})
