/** Redirects in the configuration files of hosts, as far as they name one address or one folder each. */

export type HostRule = {
  /** Decoded; `/old/*` for a folder. With a query: `/?p=12`. */
  from: string
  /** As written; `:splat` stands for what `*` matched. Undefined for an address that is gone. */
  to?: string | undefined
}

type Reader = (text: string) => HostRule[]

/** By path in the published folder, or in the folder above it. */
export const hostFileReaders: Readonly<Record<string, Reader>> = {
  _redirects: underscore,
  'serve.json': json,
  'vercel.json': json,
  '.htaccess': lines(/^\s*Redirect(?:Permanent\s+|\s+(?:30[1278]\s+|permanent\s+)?)(\/\S*)\s+(\S+)/),
  '.host/nginx-http.conf': lines(/^\s*"([^~"][^"]*)" "([^"]+)";/),
  '.host/nginx-server.conf': lines(/^\s*rewrite \^(\/[\w./-]*)\$ (\S+) (?:permanent|redirect);/),
  '.host/Caddyfile': lines(/^\s*"([^~"][^"]*)" "([^"]+)"\s*$/),
}

function underscore(text: string): HostRule[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [from = '', ...rest] = line.replace(/#.*$/, '').trim().split(/\s+/)
    const query = rest.filter((part) => /^[\w-]+=/.test(part))
    const [to, status = '301'] = rest.filter((part) => !/^[\w-]+=/.test(part))
    if (!from.startsWith('/') || to === undefined || /^200/.test(status)) return []
    const asked = query.length > 0 ? `${from}?${query.join('&')}` : from
    return [{ from: decoded(asked), to: /^(?:404|410)/.test(status) ? undefined : to }]
  })
}

/** `redirects` of Vercel and of serve: a list of `source` and `destination`. */
function json(text: string): HostRule[] {
  let settings: unknown
  try {
    settings = JSON.parse(text)
  } catch {
    return []
  }
  const list = settings !== null && typeof settings === 'object' && 'redirects' in settings ? settings.redirects : []
  return (Array.isArray(list) ? list : []).flatMap((rule: Record<string, unknown>): HostRule[] => {
    const { source, destination, has } = rule
    if (typeof source !== 'string' || typeof destination !== 'string') return []
    const query = (Array.isArray(has) ? has : []).flatMap(({ type, key, value }: Record<string, unknown>) =>
      type === 'query' ? [`${key}=${value}`] : [],
    )
    const from = source.replace(/\/(?:\*|:\w+\*|\(\.\*\)|:part0(?:\/:part\d)*)$/, '/*')
    const to = destination.replace(/:\w+\*?$|\$1$/, ':splat').replace(/(?::part\d\/)+:splat$/, ':splat')
    return [{ from: decoded(query.length > 0 ? `${from}?${query.join('&')}` : from), to }]
  })
}

function lines(rule: RegExp): Reader {
  return (text) =>
    text.split(/\r?\n/).flatMap((line) => {
      const [, from, to] = rule.exec(line) ?? []
      return from?.startsWith('/') && to !== undefined && /^\/|^https?:/.test(to) ? [{ from: decoded(from), to }] : []
    })
}

/** An address that cannot be decoded stays as written. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address).normalize('NFC')
  } catch {
    return address
  }
}
