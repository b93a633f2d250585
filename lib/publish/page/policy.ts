/** The Content-Security-Policy of one page: everything is refused but what this page holds. */
import { createHash } from 'node:crypto'

/** Directives that `site.yml: policy` may widen, by their short names. */
export const widenable = ['script', 'style', 'img', 'connect', 'frame', 'form'] as const
export type Widenable = (typeof widenable)[number]
/** What the site's owner allows beyond the site itself: `{ connect: ['https://stats.example.org'] }`. `pixel`: pictures, but no films, that a script asks for. */
export type PolicyAdditions = Partial<Record<Widenable | 'pixel', readonly string[]>>

export type PageContents = {
  /** Texts of the inline scripts that may run, and of speculation rules. */
  scripts: readonly string[]
  /** Texts of the page's style elements. */
  styles: readonly string[]
  /** Origins of the frames that the page's embeds open on a click. */
  frames: readonly string[]
}

/** `'sha256-…'` of a text, as a policy names an inline script or style. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/**
 * The policy as the value of a `<meta http-equiv="Content-Security-Policy">`. What a meta element cannot say
 * (`frame-ancestors`, `sandbox`) is in the host's headers, see `hosts/headers.ts`; two policies intersect.
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

/** The meta element. Sources hold no `"`, `&` or `<`: they are checked when site.yml is read, and again here. */
export function policyMeta(policy: string): string {
  if (/["&<>\n]/.test(policy)) throw new Error(`A policy with a character that it cannot hold: ${policy}`)
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`
}
