/** `.br` and `.gz` copies for hosts that serve them instead of compressing each response. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type Store, storeKey } from '../../core/cache/store.ts'
import type { Manifest } from '../site/manifest.ts'

const brotliAsync = promisify(brotliCompress)
const gzipAsync = promisify(gzip)
const text = /\.(html|css|js|json|xml|txt|svg|md|webmanifest)$/
/** Smaller files would not save a network packet. */
const smallest = 512

/** Declares the copies. A copy that is no smaller than its file is left out. */
export function declareCompressed(site: Manifest, store: Store): void {
  const names = site.groups.flatMap(({ files }) => [...files]).filter(([name]) => text.test(name) && !isSetting(name))
  site.begin('compressed')
  for (const [name, { key }] of names) {
    const declare = (ending: string, codec: string, version: string, pack: (content: Buffer) => Promise<Buffer>) =>
      site.keep(name + ending, key && storeKey('compressed copy', codec, version, key), async (read) => {
        const content = read(name)
        if (content.length < smallest) return null
        const packed = await store.memoBytes('compressed copy', [codec, version, content.toString('latin1')], () =>
          pack(content),
        )
        return packed.length < content.length ? packed : null
      })
    declare('.br', 'brotli 11', process.versions.brotli ?? '', (content) =>
      brotliAsync(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
    )
    declare('.gz', 'gzip 9', process.versions.zlib ?? '', (content) => gzipAsync(content, { level: 9 }))
  }
}

/** Files that the host reads and browsers never request. */
const isSetting = (name: string) => name.startsWith('.host/') || /^(serve|vercel)\.json$/.test(name)
