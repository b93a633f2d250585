/** Metadata of every page of the last build, so that the next build need not parse pages that it does not render again. */

import { type Store, storeKey } from '../../core/cache/store.ts'
import { groupBy } from '../../core/group-by.ts'
import type { Asset } from '../checks/page-facts.ts'
import type { BuiltPage } from './built-page.ts'

/** A page without its HTML. */
export type PageRecord = Omit<BuiltPage, 'html'>

/** Page key → record. */
export type PageRecords = ReadonlyMap<string, PageRecord>

/** Number of entries over which pages are distributed by key, so that one changed page rewrites few of them. */
const parts = 64

const entry = (part: number) => storeKey('known pages', String(part))
const partOf = (key: string) => Number.parseInt(key.slice(0, 4), 16) % parts

export function readPageRecords(store: Store): PageRecords {
  const records = new Map<string, PageRecord>()
  for (let part = 0; part < parts; part++) {
    const kept = store.read(entry(part))
    // The checksum guarantees that `writePageRecords` wrote this.
    const entries: [string, PageRecord][] = kept ? JSON.parse(kept.toString('utf8')) : []
    for (const [key, record] of entries) records.set(key, record)
  }
  return records
}

/**
 * Returns a function that lets records share equal values: pages name the same files and addresses, and each record has its own copies.
 * @returns the same record, using less memory
 */
export function sharing(): (record: PageRecord) => PageRecord {
  const strings = new Map<string, string>()
  const assets = new Map<string, Asset>()
  const one = (text: string) => known(strings, text, text)
  const all = (texts: readonly string[]) => texts.map(one)
  const asset = (each: Asset) => known(assets, `${each.element} ${each.address}`, each)
  return (record) => ({
    ...record,
    inlineScripts: all(record.inlineScripts),
    needs: all(record.needs),
    facts: {
      ...record.facts,
      ids: all(record.facts.ids),
      links: all(record.facts.links),
      assets: record.facts.assets.map(asset),
    },
  })
}

/** The value under a key; inserts the given one if there is none. */
function known<Value>(map: Map<string, Value>, key: string, value: Value): Value {
  const had = map.get(key)
  if (had === undefined) map.set(key, value)
  return had ?? value
}

/** @param before the records as read; entries that are the same are not written */
export function writePageRecords(store: Store, records: PageRecords, before: PageRecords): void {
  const changed = new Set([...keysMissing(records, before), ...keysMissing(before, records)].map(partOf))
  const divided = groupBy(records, ([key]) => partOf(key))
  for (const part of changed) store.write(entry(part), JSON.stringify(divided.get(part) ?? []))
}

const keysMissing = (from: PageRecords, other: PageRecords) => [...from.keys()].filter((key) => !other.has(key))
