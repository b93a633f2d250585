/** What stands for a body beyond the limits: nothing of it is shown, one problem says why. */
import { type Position, problem } from '../../core/problems/problem.ts'
import type { BodyInput, CompiledBody } from './body.ts'

/** A line of the body as a line of the file. */
export const inFile = ({ firstLine }: BodyInput, { line, column }: Position): Position => ({
  line: line + firstLine - 1,
  column,
})

/** @param position within the body */
export function refusedBody(input: BodyInput, position: Position, message: string): CompiledBody {
  const remedy = 'Split or simplify the text; what is not prose belongs in a file of its own'
  return {
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
    ids: [],
    frameHosts: [],
    problems: [problem('body-limit', input.path, inFile(input, position), message, remedy)],
  }
}
