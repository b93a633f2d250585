/** Compiles one body, in this thread: checks its limits, runs the pipeline, gathers what the page needs. */
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import type { Root } from 'hast'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { type ProblemCode, problemCodes } from '../problem-codes.ts'
import { compareProblems, type Position, type Problem, problem } from '../problem.ts'
import type { BodyInput, CompiledBody } from './body.ts'
import { found } from './found.ts'
import { exceededLimit, isDeeperThan, limits } from './limits.ts'
import { markdownPlugins } from './pipeline.ts'
import { cutAtHoles } from './references.ts'
import { reportSource } from './report.ts'
import { countWords, firstParagraph, visibleText } from './visible-text.ts'

/**
 * Compiles one body without cache and without a time limit: for text that may be hostile use `compileBodies`.
 * A body beyond the limits comes back empty, with its problem.
 */
export async function compileBody(input: BodyInput): Promise<CompiledBody> {
  const exceeded = exceededLimit(input.text)
  if (exceeded) return refusedBody(input, exceeded, exceeded.message)
  try {
    return await compile(input)
  } catch (error) {
    // The call stack is a limit too: text that nests in ways the quick check does not see ends here.
    if (error instanceof RangeError) return refusedBody(input, { line: 1, column: 1 }, 'The body is nested too deeply')
    throw new Error(`${input.path} cannot be compiled`, { cause: error })
  }
}

async function compile(input: BodyInput): Promise<CompiledBody> {
  const file = new VFile({ value: input.text, path: input.path })
  const { remarkPlugins, remarkRehypeOptions, rehypePlugins } = markdownPlugins(input)
  const parsed = unified().use(remarkParse).use(remarkPlugins).use(remarkRehype, remarkRehypeOptions).use(rehypePlugins)
  const writer = unified().use(rehypeStringify)
  const tree: Root = await parsed.run(parsed.parse(file), file)
  if (isDeeperThan(tree, limits.nesting * 4)) {
    return refusedBody(input, { line: 1, column: 1 }, `Elements are nested more than ${limits.nesting * 4} deep`)
  }
  return gather(input, file, tree, cutAtHoles(writer.stringify(tree), file))
}

function gather(input: BodyInput, file: VFile, tree: Root, parts: CompiledBody['parts']): CompiledBody {
  const { headings, links, images, assets, more } = found(file)
  const toFile = <T extends Position>(reference: T): T => ({ ...reference, ...inFile(input, reference) })
  const text = visibleText(tree)
  return {
    parts,
    text,
    words: countWords(text, input.language),
    more,
    firstParagraph: firstParagraph(tree),
    headings,
    links: links.map(toFile),
    images: images.map(toFile),
    assets: assets.map(toFile),
    ...idsAndFrames(tree),
    problems: file.messages.flatMap((message) => problemOf(input, message)).sort(compareProblems),
  }
}

function idsAndFrames(tree: Root): Pick<CompiledBody, 'ids' | 'frameHosts'> {
  const ids: string[] = []
  const hosts = new Set<string>()
  visit(tree, 'element', ({ properties: { id, dataEmbed } }) => {
    if (typeof id === 'string') ids.push(id)
    if (typeof dataEmbed === 'string') hosts.add(new URL(dataEmbed).host)
  })
  return { ids, frameHosts: [...hosts].sort() }
}

/** A message of ours as a problem; other plugins' chatter is not for authors. */
function problemOf(input: BodyInput, message: VFileMessage): Problem[] {
  const { ruleId, source, reason, note, line = 1, column = 1 } = message
  if (source !== reportSource || !isCode(ruleId)) return []
  return [problem(ruleId, input.path, inFile(input, { line, column }), reason, note ?? '')]
}

const isCode = (name: string | undefined): name is ProblemCode => name !== undefined && Object.hasOwn(problemCodes, name)

/** A line of the body as a line of the file. */
const inFile = ({ firstLine }: BodyInput, { line, column }: Position): Position => ({ line: line + firstLine - 1, column })

/** A body beyond the limits: nothing of it is shown, one problem says why. */
export function refusedBody(input: BodyInput, position: Position, message: string): CompiledBody {
  const remedy = 'Split or simplify the text; what is not prose belongs in a file of its own'
  return {
    parts: [],
    text: '',
    words: 0,
    more: null,
    firstParagraph: '',
    headings: [],
    links: [],
    images: [],
    assets: [],
    ids: [],
    frameHosts: [],
    problems: [problem('body-limit', input.path, inFile(input, position), message, remedy)],
  }
}
