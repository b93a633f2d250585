/** The same compiled body at another place: its lines shifted, its problems under another path. */
import type { CompiledBody } from './body.ts'

type Placed = Pick<CompiledBody, 'links' | 'images' | 'assets' | 'problems'>

/** @param lines how many lines further down everything stands */
export function moved<Body extends Placed>(body: Body, path: string, lines: number): Body {
  const shift = <T extends { line: number }>(reference: T): T => ({ ...reference, line: reference.line + lines })
  return {
    ...body,
    links: body.links.map(shift),
    images: body.images.map(shift),
    assets: body.assets.map(shift),
    problems: body.problems.map((problem) => shift({ ...problem, path })),
  }
}
