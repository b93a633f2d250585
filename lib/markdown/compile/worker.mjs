/** The first file of a thread that compiles bodies: Node cannot start one with TypeScript. */
import { importBundled } from '../../core/code/bundle.mjs'

await importBundled(new URL('./worker-thread.ts', import.meta.url))
