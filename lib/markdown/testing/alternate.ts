/** The Markdown alternate of a body as one text, for tests. */
import type { BodyInput } from '../compile/body.ts'
import { compileBody } from '../compile/compile.ts'
import { bodyInput } from './render.ts'

/** Addresses are shown with their kind: `link:/a/`, `asset:a.mp4`. */
export async function alternate(text: string, changed: Partial<BodyInput> = {}): Promise<string> {
  const { alternate } = await compileBody(bodyInput(text, { siteUrl: 'https://e.example', ...changed }))
  return alternate
    .map((part) => {
      if (typeof part === 'string') return part
      if ('link' in part) return `link:${part.link}`
      if ('block' in part) return `{block ${part.block} of ${part.of}}`
      return 'asset' in part ? `asset:${part.asset}` : `{image ${part.image} ${part.alt} ${part.title ?? '-'}}`
    })
    .join('')
}
