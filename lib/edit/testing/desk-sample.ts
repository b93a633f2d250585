/** For tests: the editor's server for a folder, as a process that can be killed. It prints its port. */
import { join } from 'node:path'
import { loadPublication, newMemory } from '../../content/index.ts'
import { startEditor } from '../start-editor.ts'

const [root = ''] = process.argv.slice(2)
const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(root, 'cache') }
const { publication } = await loadPublication({ ...options, memory: newMemory() })
if (!publication) throw new Error('the site cannot be used')
const { port } = await startEditor({
  site: root,
  asOf: options.asOf,
  base: '',
  cacheFolder: options.cacheFolder,
  keptFolder: join(root, 'kept'),
  edition: () => publication,
  create: () => Promise.reject(new Error('not in this test')),
  translate: () => Promise.reject(new Error('not in this test')),
})
console.log(port)
