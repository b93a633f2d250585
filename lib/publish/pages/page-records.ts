/** What is known of every page of the last build, so that the next one need not read those that it renders no more. */

import { type Store, storeKey } from '../../core/cache/store.ts'
import { groupBy } from '../../core/group-by.ts'
import type { Asset } from '../checks/page-facts.ts'
import type { BuiltPage } from './built-page.ts'

/** A page without its HTML. */
export type PageRecord = Omit<BuiltPage, 'html'>

/** Key of a page → what is known of it. */
export type PageRecords = ReadonlyMap<string, PageRecord>

/** Entries among which pages are divided by their keys: a page that changes leaves the others as they are. */
const parts = 64

const entry = (part: number) => storeKey('known pages', String(part))
const partOf = (key: string) => Number.parseInt(key.slice(0, 4), 16) % parts

export function readPageRecords(store: Store): PageRecords {
  const records = new Map<string, PageRecord>()
  for (let part = 0; part < parts; part++) {
    const kept = store.read(entry(part))
    // The checksum says that this is what `writePageRecords` wrote.
    const entries: [string, PageRecord][] = kept ? JSON.parse(kept.toString('utf8')) : []
    for (const [key, record] of entries) records.set(key, record)
  }
  return records
}

/**
 * Lets records hold one copy of what they have in common, where all pages are read: they name the same files and addresses, and each brings its own.
 * @returns the same record, in less memory
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

/** What a map has under the key; the value, from now on, where it had nothing. */
function known<Value>(map: Map<string, Value>, key: string, value: Value): Value {
  const had = map.get(key)
  if (had === undefined) map.set(key, value)
  return had ?? value
}

/** @param before what was read, where it is the same nothing is written */
export function writePageRecords(store: Store, records: PageRecords, before: PageRecords): void {
  const changed = new Set([...keysMissing(records, before), ...keysMissing(before, records)].map(partOf))
  const divided = groupBy(records, ([key]) => partOf(key))
  for (const part of changed) store.write(entry(part), JSON.stringify(divided.get(part) ?? []))
}

const keysMissing = (from: PageRecords, other: PageRecords) => [...from.keys()].filter((key) => !other.has(key))
