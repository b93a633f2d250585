/** The page of the editor, and the script and styles it loads. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import { runEsbuild } from '../../core/code/esbuild.mjs'
import { changedSince, stampOf } from '../../core/files/file-stamp.mjs'
import { repositoryRoot } from '../../core/root.ts'
import { html } from '../../core/text/escape.ts'
import { styleNonceMeta, tokenMeta } from '../api.ts'

export type Page = { html: string; policy: string }

/** The page. Its policy allows only its own script and requests to its own server, and no framing. */
export function editorPage(base: string, token: string): Page {
  const nonce = randomBytes(16).toString('base64')
  // The editor writes its styles into the page and marks them with the nonce.
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="${tokenMeta}" content="${token}">
<meta name="${styleNonceMeta}" content="${nonce}">
<title>Edit</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${base}/edit/edit.css">
<script type="module" src="${base}/edit/edit.js"></script>
</head>
<body></body>
</html>
`
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  return { html: page, policy }
}

export type Assets = { script: string; styles: string }

/** Returns the script and the styles; bundled again when one of their sources has changed. */
export function editorAssets(): () => Promise<Assets> {
  let kept: { assets: Assets; inputs: Record<string, string> } | null = null
  return async () => {
    if (kept && !changedSince(kept.inputs)) return kept.assets
    const { outputFiles, metafile } = await runEsbuild({
      entryPoints: [join(repositoryRoot, 'lib/edit/browser/edit.ts')],
      outdir: join(repositoryRoot, 'edit'),
      absWorkingDir: repositoryRoot,
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      charset: 'utf8',
      // The fonts of the site, which are sent from app/fonts.
      external: ['*.woff2'],
      write: false,
      metafile: true,
      logLevel: 'silent',
    })
    const text = (extension: string) => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? ''
    kept = { assets: { script: text('.js'), styles: text('.css') }, inputs: inputsOf(metafile) }
    return kept.assets
  }
}

/** One of the site's fonts; null if there is none of that name. */
export function editorFont(name: string): Buffer | null {
  if (!/^[a-z-]+\.woff2$/.test(name)) return null
  try {
    return readFileSync(join(repositoryRoot, 'app/fonts', name))
  } catch {
    return null
  }
}

const inputsOf = ({ inputs }: Metafile) =>
  Object.fromEntries(
    Object.keys(inputs)
      .map((name) => join(repositoryRoot, name))
      .map((file) => [file, stampOf(file)]),
  )
