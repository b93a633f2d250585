/**
 * The Markdown pipeline: a body in, HTML with holes, text, headings, links and problems out.
 * The pipeline itself (compile.ts) is large and works in threads of its own: nothing here loads it.
 */
export type {
  BodyInput,
  BodyResolver,
  CompiledBody,
  Heading,
  Hole,
  ImageReference,
  LinkReference,
} from './body.ts'
export type { BodyMemory } from './body-memory.ts'
export { type CompileOptions, compileBodies, warmCompiler } from './compile-bodies.ts'
export { fillBody } from './fill.ts'
