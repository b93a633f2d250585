/** The empty body, and the one shown in place of a body beyond the limits, with a problem that says why. */
import { type Position, problem } from '../../core/problems/problem.ts'
import type { BodyInput, CompiledBody } from './body.ts'

/** A line of the body as a line of the file. */
export const inFile = ({ firstLine }: BodyInput, { line, column }: Position): Position => ({
  line: line + firstLine - 1,
  column,
})

/** A body of which nothing is shown. */
export const emptyBody: Readonly<CompiledBody> = {
  parts: [],
  alternate: [],
  text: '',
  words: 0,
  more: null,
  firstParagraph: '',
  headings: [],
  links: [],
  images: [],
  leadingImage: null,
  assets: [],
  media: [],
  ids: [],
  frameHosts: [],
  problems: [],
}

/** @param position within the body */
export function refusedBody(input: BodyInput, position: Position, message: string): CompiledBody {
  const remedy = 'Split or simplify the text; what is not prose belongs in a file of its own'
  return { ...emptyBody, problems: [problem('body-limit', input.path, inFile(input, position), message, remedy)] }
}
