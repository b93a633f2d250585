/** Paths on the host of the site that another system serves: `elsewhere` of site.yml. */
import { addressKey } from './urls.ts'

/**
 * Whether another system of the host answers at a path.
 * @param path decoded, from the root of the host
 * @param elsewhere each stands for itself and everything below it
 */
export function isElsewhere(path: string, elsewhere: readonly string[]): boolean {
  const key = `${addressKey(path)}/`
  return elsewhere.some((one) => key.startsWith(`${addressKey(one)}/`))
}
