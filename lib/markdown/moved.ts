/** The same compiled body at another place: its lines shifted, its problems under another path. */
import type { CompiledBody } from './body.ts'

/** @param lines how many lines further down everything stands */
export function moved(body: CompiledBody, path: string, lines: number): CompiledBody {
  const shift = <T extends { line: number }>(reference: T): T => ({ ...reference, line: reference.line + lines })
  return {
    ...body,
    links: body.links.map(shift),
    images: body.images.map(shift),
    assets: body.assets.map(shift),
    problems: body.problems.map((problem) => shift({ ...problem, path })),
  }
}
