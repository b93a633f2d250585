/** `.br` and `.gz` copies for hosts that serve them instead of compressing each answer. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { SiteFolder } from './site-folder.ts'
import type { Store } from './store/store.ts'

const brotliAsync = promisify(brotliCompress)
const gzipAsync = promisify(gzip)
const text = /\.(html|css|js|json|xml|txt|svg|md|webmanifest)$/
/** Below this a copy saves no packet. */
const smallest = 512

/**
 * Writes the copies. A copy that is no smaller is left out.
 * @param progress told how many files are done
 */
export async function compressFiles(
  site: SiteFolder,
  store: Store,
  progress: (done: number, all: number) => void,
): Promise<void> {
  const names = site.files().filter(([name, bytes]) => text.test(name) && bytes >= smallest && !isSetting(name))
  let done = 0
  for (let at = 0; at < names.length; at += 8) {
    await Promise.all(
      names.slice(at, at + 8).map(async ([name, bytes]) => {
        const content = site.read(name)
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes }
        const [br, gz] = await Promise.all([
          store.rememberBytes(['brotli 11', process.versions.brotli ?? '', content], () =>
            brotliAsync(content, { params }),
          ),
          store.rememberBytes(['gzip 9', process.versions.zlib ?? '', content], () => gzipAsync(content, { level: 9 })),
        ])
        if (br.length < bytes) site.write({ path: `${name}.br`, content: br })
        if (gz.length < bytes) site.write({ path: `${name}.gz`, content: gz })
        progress(++done, names.length)
      }),
    )
  }
}

/** Files that a host reads and no browser asks for. */
const isSetting = (name: string) => name.startsWith('.host/') || /^(serve|vercel)\.json$/.test(name)
