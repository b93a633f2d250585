/** Newsletter, comments and analytics as pages need them, and the sources each adds to the Content-Security-Policy. */
import type { Site } from './site.ts'

export type Newsletter = { action: string; field: string; fields: [name: string, value: string][]; invitation?: string }

export type Analytics = { src: string; data: Record<`data-${string}`, string> }

/** Sources to allow on every page in addition to the site itself, by directive. Sources that only some pages need are added per page. */
export type PolicyAdditions = Partial<
  Record<'script' | 'style' | 'img' | 'pixel' | 'connect' | 'frame' | 'form', string[]>
>

export function newsletterOf({ newsletter }: Site): Newsletter | undefined {
  return newsletter && { ...newsletter, fields: Object.entries(newsletter.fields) }
}

export function analyticsOf({ analytics }: Site): Analytics | undefined {
  if (!analytics) return undefined
  if ('plausible' in analytics)
    return { src: analytics.plausible.script, data: { 'data-domain': analytics.plausible.domain } }
  if ('goatcounter' in analytics)
    return { src: analytics.goatcounter.script, data: { 'data-goatcounter': analytics.goatcounter.endpoint } }
  const { script, website, host } = analytics.umami
  return { src: script, data: { 'data-website-id': website, ...(host && { 'data-host-url': host }) } }
}

/** Returns the address of the comments frame of a page, if the site has comments. */
export function commentsAddress({ comments, language }: Site, url: string): string | undefined {
  if (!comments?.giscus) return undefined
  const { repo, repo_id, category, category_id } = comments.giscus
  const spoken = giscusLanguage(language)
  const address = new URL(`https://giscus.app/${spoken ? `${spoken}/` : ''}widget`)
  const settings = { repo, repoId: repo_id, category, categoryId: category_id, term: url, strict: '1' }
  for (const [key, value] of Object.entries(settings)) address.searchParams.set(key, value)
  return address.href
}

/** Languages of giscus, by its own codes. For any other language its address must contain none. */
const giscusLanguages = new Set(
  'ar be bg ca cs da de en eo es eu fa fr he hu id it ja ko nl pl pt ro ru th tr uk uz vi zh-CN zh-HK zh-TW'.split(' '),
)
const giscusNames: Readonly<Record<string, string>> = {
  el: 'gr',
  km: 'kh',
  sr: 'hbs',
  hr: 'hbs',
  bs: 'hbs',
  zh: 'zh-CN',
}

function giscusLanguage(language: string): string | undefined {
  const primary = language.split('-')[0] ?? language
  const known = [language, primary].find((name) => giscusLanguages.has(name))
  return known ?? giscusNames[primary]
}

/** Combines the site's own additions with those of its services and picture hosts. The comments frame is not included: only pages with comments need it. */
export function policyAdditions(site: Site): PolicyAdditions {
  const pictures = site.image_hosts.length > 0 ? { img: site.image_hosts.map((host) => `https://${host}`) } : {}
  const services = [pictures, formPolicy(site), analyticsPolicy(site)]
  const joined: PolicyAdditions = { ...site.policy }
  for (const additions of services)
    for (const [directive, sources] of entriesOf(additions))
      joined[directive] = [...new Set([...(joined[directive] ?? []), ...sources])]
  return joined
}

const formPolicy = ({ newsletter }: Site): PolicyAdditions =>
  newsletter ? { form: [new URL(newsletter.action).origin] } : {}

function analyticsPolicy({ analytics }: Site): PolicyAdditions {
  if (!analytics) return {}
  const origin = (address: string) => new URL(address).origin
  if ('plausible' in analytics) {
    const { script } = analytics.plausible
    return { script: [origin(script)], connect: [origin(script)] }
  }
  if ('goatcounter' in analytics) {
    const { script, endpoint } = analytics.goatcounter
    // GoatCounter falls back to requesting an image where beacons are unavailable.
    return { script: [origin(script)], connect: [origin(endpoint)], pixel: [origin(endpoint)] }
  }
  const { script, host } = analytics.umami
  // Umami Cloud receives visits at a separate gateway host.
  const gateway = origin(script) === 'https://cloud.umami.is' ? ['https://api-gateway.umami.dev'] : []
  return { script: [origin(script)], connect: [origin(host ?? script), ...(host ? [] : gateway)] }
}

const entriesOf = (additions: PolicyAdditions) => Object.entries(additions) as [keyof PolicyAdditions, string[]][]
