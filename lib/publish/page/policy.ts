/** Content-Security-Policy of one page: everything is refused except what this page contains. */
import { createHash } from 'node:crypto'

/** Directives that `site.yml: policy` may extend, by their short names. */
export const widenable = ['script', 'style', 'img', 'connect', 'frame', 'form'] as const
export type Widenable = (typeof widenable)[number]
/** What the site's owner allows beyond the site itself: `{ connect: ['https://stats.example.org'] }`. `pixel`: pictures, but no video, requested by a script. */
export type PolicyAdditions = Partial<Record<Widenable | 'pixel', readonly string[]>>

export type PageContents = {
  /** Texts of the inline scripts that may run, and of speculation rules. */
  scripts: readonly string[]
  /** Texts of the page's style elements. */
  styles: readonly string[]
  /** Origins of the frames that the page's embeds open on a click. */
  frames: readonly string[]
}

/** `'sha256-…'` of a text: how a policy identifies an inline script or style. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/**
 * The policy as the value of a `<meta http-equiv="Content-Security-Policy">`. Directives that a meta element cannot set
 * (`frame-ancestors`, `sandbox`) are in the host's headers, see `hosts/plan.ts`; two policies intersect.
 */
export function pagePolicy(contents: PageContents, additions: PolicyAdditions): string {
  const hashes = (texts: readonly string[]) => [...new Set(texts)].map(hashSource)
  const allow = (name: Widenable, ...own: string[]) => [...own, ...(additions[name] ?? [])]
  const directives: [string, string[]][] = [
    ['default-src', ["'none'"]],
    ['script-src', allow('script', "'self'", ...hashes(contents.scripts))],
    ['style-src', allow('style', "'self'", ...hashes(contents.styles))],
    ['img-src', [...allow('img', "'self'"), ...(additions.pixel ?? [])]],
    ['media-src', allow('img', "'self'")],
    ['font-src', ["'self'"]],
    ['connect-src', allow('connect', "'self'")],
    ['manifest-src', ["'self'"]],
    ['worker-src', ["'self'"]],
    ['frame-src', allow('frame', ...new Set(contents.frames))],
    ['form-action', allow('form', "'self'")],
    ['base-uri', ["'none'"]],
    ['object-src', ["'none'"]],
  ]
  return directives.map(([name, sources]) => `${name} ${sources.length ? sources.join(' ') : "'none'"}`).join(';')
}

/** The meta element. Sources contain no `"`, `&` or `<`: they are validated when site.yml is read, and again here. */
export function policyMeta(policy: string): string {
  if (/["&<>\n]/.test(policy)) throw new Error(`The policy contains a character that is not allowed: ${policy}`)
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`
}
