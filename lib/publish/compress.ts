/** `.br` and `.gz` copies for hosts that serve them instead of compressing each answer. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { SiteFolder } from './site-folder.ts'
import { type Store, storeKey } from './store/store.ts'

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
        const made = site.keyOf(name)
        const read = once(() => site.read(name))
        const pack = async (ending: string, [kind, ...rest]: [string, ...string[]], packed: () => Promise<Buffer>) => {
          const key = made && storeKey(kind, ...rest, made)
          if (key && site.takeOver(name + ending, key)) return
          const content = await store.rememberBytes([kind, ...rest, read()], packed)
          if (content.length < bytes) site.write({ path: name + ending, content }, key)
        }
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes }
        await Promise.all([
          pack('.br', ['brotli 11', process.versions.brotli ?? ''], () => brotliAsync(read(), { params })),
          pack('.gz', ['gzip 9', process.versions.zlib ?? ''], () => gzipAsync(read(), { level: 9 })),
        ])
        progress(++done, names.length)
      }),
    )
  }
}

function once(read: () => string): () => string {
  let text: string | undefined
  return () => (text ??= read())
}

/** Files that a host reads and no browser asks for. */
const isSetting = (name: string) => name.startsWith('.host/') || /^(serve|vercel)\.json$/.test(name)
