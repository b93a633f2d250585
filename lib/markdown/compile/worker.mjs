/** Starts a compiling thread: Node cannot start one from TypeScript. */
import { importBundled } from '../../core/code/bundle.mjs'

await importBundled(new URL('./worker-thread.ts', import.meta.url))
