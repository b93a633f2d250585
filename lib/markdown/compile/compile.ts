/** Compiles one body, in this thread: checks its limits, runs the pipeline, gathers what the page needs. */
import type { Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { compareProblems, type Position, type Problem, problem } from '../../core/problems/problem.ts'
import { type ProblemCode, problemCodes } from '../../core/problems/problem-codes.ts'
import { markdownPlugins } from '../pipeline.ts'
import { hideComments } from '../plugins/dialects/hidden-comments.ts'
import { cutIntoSlots } from '../plugins/links/references.ts'
import { leadingImage } from '../plugins/media/leading-image.ts'
import { TemplateMask } from '../plugins/templates/template-mask.ts'
import { reportSource } from '../tree/report.ts'
import { countWords } from '../tree/visible-text.ts'
import type { BodyInput, CompiledBody } from './body.ts'
import { bodyMetadata } from './body-metadata.ts'
import { exceededLimit, isDeeperThan, limits } from './limits.ts'
import { inFile, refusedBody } from './refused.ts'

/**
 * Compiles one body without cache and without a time limit: for text that may be hostile use `compileBodies`.
 * A body beyond the limits comes back empty, with its problem.
 */
export async function compileBody(input: BodyInput): Promise<CompiledBody> {
  const exceeded = exceededLimit(input.text)
  if (exceeded) return refusedBody(input, exceeded, exceeded.message)
  try {
    return await (input.format === 'mdx' ? compileMdx(input) : compileMarkdown(input))
  } catch (error) {
    // The call stack is a limit too: text that nests in ways the quick check does not see ends here.
    if (error instanceof RangeError) return refusedBody(input, { line: 1, column: 1 }, 'The body is nested too deeply')
    throw new Error(`${input.path} cannot be compiled`, { cause: error })
  }
}

async function compileMarkdown(input: BodyInput): Promise<CompiledBody> {
  const { text, comments } = hideComments(input.text)
  const mask = new TemplateMask(text)
  const file = new VFile({ value: mask.text, path: input.path })
  const { remarkPlugins, remarkRehypeOptions, rehypePlugins } = markdownPlugins({ ...input, mask })
  const reader = unified().use(remarkParse).use(remarkPlugins).use(remarkRehype, remarkRehypeOptions).use(rehypePlugins)
  const tree: Root = await reader.run(reader.parse(file), file)
  if (isDeeperThan(tree, limits.nesting * 4)) {
    return refusedBody(input, { line: 1, column: 1 }, `Elements are nested more than ${limits.nesting * 4} deep`)
  }
  const html = unified().use(rehypeStringify).stringify(tree)
  const body = compiledBody(input, file, cutIntoSlots(html, file), (line) => mask.lineOf(line))
  const hidden = comments.map((comment) => hiddenComment(input, comment))
  return { ...body, problems: [...body.problems, ...hidden].sort(compareProblems) }
}

function hiddenComment(input: BodyInput, { text, line, column }: Position & { text: string }): Problem {
  const typed = text.trim().replace(/\s+/g, ' ')
  const message = `The comment ${typed.length > 80 ? `${typed.slice(0, 80)}…` : typed} is hidden from readers`
  return problem(
    'syntax-unknown',
    input.path,
    inFile(input, { line, column }),
    message,
    'Write <!-- … -->, or remove it',
  )
}

/** Reads `.mdx` for what it says and what is wrong with it; nothing of it is run. `components/mdx/` renders it. */
async function compileMdx(input: BodyInput): Promise<CompiledBody> {
  const file = new VFile({ value: input.text, path: input.path })
  // The MDX compiler takes longer to load than all the rest; most sites have no .mdx.
  const { checkMdx } = await import('../plugins/mdx/check.ts')
  await checkMdx(file, markdownPlugins(input), input.names)
  return compiledBody(input, file, [], (line) => line)
}

/** @param lineOf the line of the body for a line that the parser saw */
function compiledBody(
  input: BodyInput,
  file: VFile,
  parts: CompiledBody['parts'],
  lineOf: (line: number) => number,
): CompiledBody {
  const findings = bodyMetadata(file)
  const place = ({ line, column }: Position): Position => inFile(input, { line: lineOf(line), column })
  const inPlace = <T extends Position>(reference: T): T => ({ ...reference, ...place(reference) })
  return {
    parts,
    leadingImage: leadingImage(parts),
    ...findings,
    words: countWords(findings.text, input.language),
    links: findings.links.map(inPlace),
    images: findings.images.map(inPlace),
    assets: findings.assets.map(inPlace),
    problems: file.messages.flatMap((message) => problemOf(input.path, message, place)).sort(compareProblems),
  }
}

/** Converts our own messages to problems; those of other plugins are not meant for authors. */
function problemOf(path: string, message: VFileMessage, place: (position: Position) => Position): Problem[] {
  const { ruleId, source, reason, note, line = 1, column = 1 } = message
  if (source !== reportSource || !isCode(ruleId)) return []
  return [problem(ruleId, path, place({ line, column }), reason, note ?? '')]
}

const isCode = (name: string | undefined): name is ProblemCode =>
  name !== undefined && Object.hasOwn(problemCodes, name)
