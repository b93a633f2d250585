/** Reports services of `content/site.yml` that are reached without encryption. */
import { type Problem, problem } from '../../core/problems/problem.ts'
import { type SettingsPlace, type Site, settingsPath } from '../entities/site/site.ts'

import { isUnencrypted } from './check-bodies.ts'

/** Browsers refuse scripts without encryption on pages with it, and warn readers of a form before they can send it. */
export function checkServices({ newsletter, analytics, address }: Site, at: SettingsPlace): Problem[] {
  const written = Object.entries({ newsletter: { newsletter }, analytics }).flatMap(([first, services = {}]) =>
    Object.entries(services).flatMap(([second, keys]) =>
      Object.entries(keys ?? {}).map(([key, value]) => ({
        value,
        place: first === second ? [first, key] : [first, second, key],
      })),
    ),
  )
  return written.flatMap(({ value, place }) => {
    if (typeof value !== 'string' || !isUnencrypted(value, address)) return []
    const message = `${place.join('.')} is not encrypted (http:), so browsers warn of it or refuse it`
    return [problem('link-insecure', settingsPath, at(...place), message, 'write https:')]
  })
}
