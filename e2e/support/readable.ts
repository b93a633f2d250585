/** The content of a published file as text; the search index is compressed. */
import { gunzipSync } from 'node:zlib'

/** @param path its name in `out/` */
export const readable = (path: string, bytes: Buffer): string =>
  (/\.pf_\w+$/.test(path) ? gunzipSync(bytes) : bytes).toString('utf8')
