/** Sample pages for tests: the parts of Next's output that publishing reads, in the order in which Next writes them. */

export type SamplePage = {
  body: string
  title?: string
  description?: string
  /** Rows of flight data before the last one. */
  rows?: string
  head?: string
  base?: string
}

/** Next's own components on every page, as `I` rows with the ids of `sampleManifest`. */
export const ownRows = '3:I[39756,["$2"],"default"]\na:I[97367,["$2"],"OutletBoundary"]\n'
export const islandRow = '9:I[3275,["$2","$8"],"Counter"]\n'

export const themeLine = 'try{document.documentElement.dataset.theme=localStorage.theme}catch{}'

/** An exported page. */
export function samplePage({
  body,
  title = 'A page',
  description = 'About it',
  rows = ownRows,
  head = '',
  base = '',
}: SamplePage): string {
  const flight = JSON.stringify([1, `${rows}0:{"b":"static"}\n`]).replaceAll('<', '\\u003c')
  return `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><link rel="preconnect" href="/" crossorigin=""/><link rel="stylesheet" href="${base}/_next/static/chunks/site.css" data-precedence="next"/><link rel="preload" as="script" fetchPriority="low" href="${base}/_next/static/chunks/main.js"/><script src="${base}/_next/static/chunks/turbopack.js" async=""></script><title>${title}</title><meta name="description" content="${description}"/><meta name="next-size-adjust" content=""/>${head}<script>${themeLine}</script><script src="${base}/_next/static/chunks/old.js" noModule=""></script></head><body><div hidden=""><!--$--><!--/$--></div><main>${body}<!--$--><!--/$--></main><script src="${base}/enhance.js" defer=""></script><script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});</script><script src="${base}/_next/static/chunks/main.js" async=""></script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push(${flight})</script></body></html>`
}

/** Chunks that the sample pages name, and one that nothing names. */
export const sampleChunks: Readonly<Record<string, string>> = {
  'site.css': '@font-face{font-family:X;src:url(../media/font.woff2)format("woff2")}body{font-family:X;color:#111}',
  'main.js': 'load("static/chunks/lazy.js")',
  'lazy.js': '1',
  'turbopack.js': '2',
  'old.js': '3',
  'unused.js': '4',
}

/** A client-reference manifest in Next's format. */
export const sampleManifest = `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};
globalThis.__RSC_MANIFEST["/blog/[slug]/page"] = ${JSON.stringify({
  moduleLoading: { prefix: '' },
  clientModules: {
    '[project]/node_modules/next/dist/esm/client/components/layout-router.js': { id: 39756, name: '*', chunks: [] },
    '[project]/node_modules/next/dist/esm/lib/framework/boundary-components.js': { id: 97367, name: '*', chunks: [] },
    '[project]/components/counter.tsx': { id: 3275, name: '*', chunks: [] },
    '[project]/app/global-error.tsx': { id: 11, name: '*', chunks: [] },
    '[project]/node_modules/next/dist/client/script.js': { id: 12, name: '*', chunks: [] },
  },
})};
`
