/** For tests: compiles one body and returns its HTML and problems; addresses stay as typed. */
import type { BodyInput, CompiledBody } from '../compile/body.ts'
import { compileBody } from '../compile/compile.ts'
import { fillBody } from '../compile/fill.ts'
import { escapeHtml } from '../tree/escape-html.ts'

export const bodyInput = (text: string, options: Partial<BodyInput> = {}): BodyInput => ({
  path: 'content/posts/x.md',
  text,
  firstLine: 1,
  format: 'md',
  language: 'en',
  math: false,
  siteUrl: 'https://example.org/sub/',
  ...options,
})

export type Rendered = CompiledBody & {
  html: string
  /** `line:code` of each problem. */
  codes: string[]
}

export async function render(text: string, options: Partial<BodyInput> = {}): Promise<Rendered> {
  const body = await compileBody(bodyInput(text, options))
  const html = fillBody(body, {
    link: ({ href }) => ({ href, external: /^https?:/.test(href) }),
    asset: ({ href }) => href,
    image: ({ src, alt, standalone }) => {
      const image = `<img src="${escapeHtml(src)}"${alt === null ? '' : ` alt="${escapeHtml(alt)}"`}>`
      return standalone ? `<figure>${image}</figure>` : image
    },
  })
  return { ...body, html, codes: body.problems.map(({ line, code }) => `${line}:${code}`) }
}
