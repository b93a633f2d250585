/**
 * The Markdown pipeline: a body in, HTML with holes, text, headings, links and problems out. The pipeline itself is not among these:
 * it runs in threads, and loading it here would cost every command a second and 45 MB. Tests import `compile.ts`.
 */
export type {
  BodyInput,
  BodyResolver,
  CompiledBody,
  Heading,
  Hole,
  ImageReference,
  LinkReference,
} from './compile/body.ts'
export type { BodyMemory } from './compile/body-memory.ts'
export { type CompileOptions, compileBodies, warmCompiler } from './compile/compile-bodies.ts'
export { fillBody } from './compile/fill.ts'
export { endIdleThreads } from './compile/pool.ts'
