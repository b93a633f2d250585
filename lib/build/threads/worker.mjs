/** The first file of a thread that renders and finishes pages: Node cannot start one with TypeScript. */
import { importBundled } from '../../core/code/bundle.mjs'

await importBundled(new URL('./worker-thread.ts', import.meta.url))
