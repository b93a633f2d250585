/** Each page lists its versions in other languages, and each of these lists it in turn: search engines ignore any other list. */
import type { Check, Finding } from './finding.ts'
import { answeringFile, resolveAddress } from './published-site.ts'

export const languages: Check = (page, site) => {
  const { versions } = page
  if (versions === undefined) return []
  const fault = (message: string, address: string): Finding => ({
    code: 'language-links',
    message: `${message}: ${address}`,
    remedy: 'report this as a bug of Masthead: its pages list their versions themselves',
    needle: address,
  })
  const listed = versions.map(({ language, address }) => `${language} ${address}`).sort()
  const own = versions.some(({ address }) => fileAt(address) === page.file)
  const lost = own ? [] : [fault('the page is not among its own versions', page.file)]
  return [...lost, ...versions.flatMap(({ address }) => faultOf(address))]

  function fileAt(address: string): string | undefined {
    const target = resolveAddress(address, page.file, site)
    return target.kind === 'own' ? answeringFile(target, site) : undefined
  }

  function faultOf(address: string): Finding[] {
    const file = fileAt(address)
    if (file === undefined) return [fault('a version in another language is not published', address)]
    const others = site
      .versions?.(file)
      ?.map((one) => `${one.language} ${one.address}`)
      .sort()
    return others?.join() === listed.join()
      ? []
      : [fault('a version in another language lists other versions', address)]
  }
}
