/** What a published file says, as text; the search index is packed. */
import { gunzipSync } from 'node:zlib'

/** @param path its name in `out/` */
export const readable = (path: string, bytes: Buffer): string =>
  (/\.pf_\w+$/.test(path) ? gunzipSync(bytes) : bytes).toString('utf8')
