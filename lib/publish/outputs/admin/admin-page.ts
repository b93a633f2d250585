/** The page at /admin/, which loads Sveltia CMS. */
import type { AdminConfig } from '../../../content/index.ts'
import { href } from '../../../core/addresses/urls.ts'
import { html } from '../../../core/text/escape.ts'
import type { PublishInput } from '../../input.ts'
import { policyMeta } from '../../page/policy.ts'

/** Where the browser sends what is written, and reads the repository. */
const apis: Readonly<Record<AdminConfig['backend'], string>> = {
  github: 'https://api.github.com',
  gitlab: 'https://gitlab.com',
  gitea: 'https://gitea.com',
}

/** Wider than that of any other page: Sveltia adds style elements, shows pictures of the repository from memory, and hashes files in workers. */
const policyFor = (backend: AdminConfig['backend']): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    'media-src blob: data:',
    "font-src 'self'",
    `connect-src 'self' blob: data: ${apis[backend]}`,
    'worker-src blob:',
    'frame-src blob:',
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join(';')

export function adminPage(site: PublishInput['site'], backend: AdminConfig['backend'], script: string): string {
  return `<!DOCTYPE html>
${html`<html lang="${site.language}">`}<head>${policyMeta(policyFor(backend))}<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="referrer" content="same-origin">${html`<title>${site.title}</title><link rel="icon" href="${href(site, '/icon.svg')}" type="image/svg+xml"><link rel="cms-config-url" href="config.json" type="application/json">`}</head><body>${html`<script src="${script}"></script>`}</body></html>
`
}
