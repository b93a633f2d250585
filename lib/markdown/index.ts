/** The Markdown pipeline: a body in, HTML with holes, text, headings, links and problems out. */
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
export { compileBody } from './compile.ts'
export { type CompileOptions, compileBodies, warmCompiler } from './compile-bodies.ts'
export { fillBody } from './fill.ts'
export { type MarkdownPlugins, markdownPlugins, type PipelineOptions } from './pipeline.ts'
