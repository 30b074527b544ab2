import type { AccountStatus } from '../model/account.ts'
import { defaultTo, isAbsent, type Reading, sameAs, unusable } from './reading.ts'

const id = /^[A-Za-z0-9._:@-]{1,128}$/
const notInId = /[^A-Za-z0-9._:@-]+/g
const controlCharacters = /[\u0000-\u001f\u007f]/g

/** An id as it will be known, where it can be one as it is; else `undefined`. */
export function toId(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') {
    return undefined
  }
  const text = String(value)
  return id.test(text) ? text : undefined
}

/** Some text as an id: what cannot stand in one becomes `-`. `undefined` where nothing is left. */
export function slugOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const slug = String(value).trim().replace(notInId, '-').slice(0, 100)
  return /[A-Za-z0-9]/.test(slug) ? slug : undefined
}

/** A name of 1 to 80 characters, on one line. */
export function readName(value: unknown, fallback: string): Reading<string> {
  if (isAbsent(value)) return defaultTo(fallback)
  if (typeof value !== 'string' || !value.isWellFormed())
    return unusable(fallback, 'It is no text.')
  const name = value.replace(controlCharacters, ' ').trim()
  if (name === '') return unusable(fallback, 'It is only white space.')
  const short = cut(name, 80)
  if (short === value) return sameAs(value, short)
  return { value: short, fate: 'became', why: 'A name is one line of at most 80 characters.' }
}

/** A status. What is not known starts nothing new. */
export function readStatus(
  value: unknown,
  statuses: Readonly<Record<string, AccountStatus>>,
): Reading<AccountStatus> {
  if (isAbsent(value)) return defaultTo('inactive', 'Nothing says that it is active.')
  const name = typeof value === 'string' ? value.trim().toLowerCase() : ''
  const status = Object.hasOwn(statuses, name) ? statuses[name] : undefined
  if (status === undefined) {
    return unusable('inactive', 'No new status is known for it; name one in statuses.')
  }
  return status === value
    ? sameAs(value, status)
    : { value: status, fate: 'became', why: 'It is called so now.' }
}

/** Never half of a surrogate pair. */
function cut(text: string, length: number): string {
  const short = text.slice(0, length)
  return (short.isWellFormed() ? short : short.slice(0, -1)).trimEnd()
}
