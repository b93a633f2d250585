// @ts-check
/** Lets Next, which loads its adapter as plain JavaScript, use the adapter written in TypeScript. */
import { tsImport } from 'tsx/esm/api'

/** @type {typeof import('./adapter.ts')} */
const { adapter } = await tsImport('./adapter.ts', import.meta.url)

export default adapter
