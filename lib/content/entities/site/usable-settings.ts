/** What can be used of settings with mistakes, so that all other problems are found in the same run. */
import type { z } from 'zod'
import { siteSchema } from '../../schema/site.ts'
import { postsKey } from '../sections/section.ts'
import { settingsPath } from './site.ts'

const linkLists = new Set(['navigation', 'footer', 'social'])

/** Parses the settings with defaults for all invalid keys; null without a valid url, on which all addresses depend. */
export function withDefaults(
  present: Record<string, unknown>,
  issues: readonly z.core.$ZodIssue[],
): z.infer<typeof siteSchema> | null {
  const invalid = new Set(issues.map(({ path: [key] }) => String(key)))
  const rest = Object.entries(present).flatMap(([key, value]): [string, unknown][] => {
    if (!invalid.has(key)) return [[key, value]]
    if (key === 'sections') return [[key, usableSections(value, issues)]]
    if (key === 'languages') return [[key, usableLanguages(value, issues)]]
    // The remaining links of a list are still checked, so their indices must not change.
    const wrong = new Set(issues.filter(({ path }) => path[0] === key).map(({ path }) => path[1]))
    return linkLists.has(key) && Array.isArray(value) && !wrong.has(undefined)
      ? [[key, value.map((link: unknown, index) => (wrong.has(index) ? { label: '…', url: '/' } : link))]]
      : []
  })
  return (
    siteSchema.safeParse({ title: settingsPath, description: settingsPath, ...Object.fromEntries(rest) }).data ?? null
  )
}

/** The languages, each without its settings if one of them is at fault: its files are still read as such. */
function usableLanguages(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  const faults = issues.filter(({ path: [key] }) => key === 'languages')
  return Object.fromEntries(
    Object.entries(value).flatMap(([code, group]): [string, unknown][] => {
      const own = faults.filter(({ path }) => path[1] === code)
      if (own.some(({ code }) => code === 'invalid_key')) return []
      return [[code, own.length > 0 ? {} : group]]
    }),
  )
}

/** The sections without the keys at fault: the files of a section with a mistake are still read as its files. */
function usableSections(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const faults = issues.flatMap(({ path: [first, ...path], ...issue }) =>
    first !== 'sections' ? [] : issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path],
  )
  const without = (group: unknown, place: readonly PropertyKey[]): unknown =>
    typeof group !== 'object' || group === null || Array.isArray(group)
      ? group
      : Object.fromEntries(
          Object.entries(group).flatMap(([key, inner]): [string, unknown][] => {
            const own = [...place, key]
            const isAtFault = faults.some(
              (fault) => fault.length === own.length && fault.every((one, i) => one === own[i]),
            )
            if (!isAtFault) return [[key, without(inner, own)]]
            return own.length === 1 && key !== postsKey ? [[key, {}]] : []
          }),
        )
  const kept = without(value, [])
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept : {}
}
