/** The Markdown alternate of a body as one text, for tests. */
import type { BodyInput } from '../compile/body.ts'
import { compileBody } from '../compile/compile.ts'

/** Addresses are shown with their kind: `link:/a/`, `asset:a.mp4`. */
export async function alternate(text: string, changed: Partial<BodyInput> = {}): Promise<string> {
  const input = {
    path: 'x.md',
    text,
    firstLine: 1,
    format: 'md',
    language: 'en',
    math: false,
    siteUrl: 'https://e.example',
  } as const
  const { alternate } = await compileBody({ ...input, ...changed })
  return alternate
    .map((part) => {
      if (typeof part === 'string') return part
      if ('link' in part) return `link:${part.link}`
      if ('block' in part) return `{block ${part.block} of ${part.of}}`
      return 'asset' in part ? `asset:${part.asset}` : `{image ${part.image} ${part.alt} ${part.title ?? '-'}}`
    })
    .join('')
}
