/** Time zones that people type behind a time, of which only offsets are read. */
import { parseDate } from '../../core/dates/dates.ts'
import { instantOf } from '../../core/dates/instants.ts'

/** Abbreviations with one common meaning; IST and CST have several. */
const abbreviations: Readonly<Record<string, string>> = {
  WET: '+00:00',
  WEST: '+01:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
}

/**
 * @param value a date with a time and what follows it
 * @returns `what is wrong — what to do`; null if nothing is wrong with a zone
 */
export function zoneAdvice(value: string): string | null {
  const bracket = /\s*\[[^[\]]*\]$/.exec(value)
  const rest = bracket && value.slice(0, bracket.index)
  if (rest && parseDate(rest)?.zoned) return `names its zone twice — write ${rest}`
  const [, time, zone] =
    /^(.*\d:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*\[?([A-Za-z][\w/+:-]*|[+-]\d{1,2}(?::?\d{2})?)\]?$/.exec(value) ?? []
  const wall = time === undefined ? null : parseDate(time)
  if (time === undefined || zone === undefined || !wall) return null
  const isOffset = /^[+-]/.test(zone)
  const offset = isOffset
    ? offsetOf(zone)
    : (offsetOf(zone.replace(/^(?:GMT|UTC)/i, '')) ?? abbreviations[zone.toUpperCase()] ?? regionOffset(zone, wall))
  const problem = isOffset
    ? `ends with ${zone}, which is not an offset from UTC`
    : 'names a time zone, which is not supported'
  return `${problem} — ${offset ? `write ${time}${offset}` : 'write the offset from UTC instead, such as +01:00'}`
}

/** `+2` and `-530` as offsets; undefined for those that no zone has. */
function offsetOf(text: string): string | undefined {
  const [, sign, hours = '', minutes = '00'] = /^([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(text) ?? []
  return sign && Number(hours) <= 14 && Number(minutes) < 60 ? `${sign}${hours.padStart(2, '0')}:${minutes}` : undefined
}

/** The offset of a zone such as `Europe/Berlin` at that time. */
function regionOffset(zone: string, wall: NonNullable<ReturnType<typeof parseDate>>): string | undefined {
  if (!zone.includes('/')) return undefined
  try {
    const minutes = Math.round((instantOf(wall, 'UTC') - instantOf(wall, zone)) / 60_000)
    const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
    return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
  } catch {
    return undefined
  }
}
