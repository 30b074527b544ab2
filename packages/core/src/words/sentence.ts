import type { MessageParams } from '../model/message.ts'

export type Param = MessageParams[string] | undefined

/** A noun by plural category: English has `one` and `other`, Arabic all six, Japanese `other` alone. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

/** Turns the figures of a sentence into text, in one locale and time zone. */
export interface Format {
  /** "1,000" */
  number(value: Param): string
  /** "1 site", "1,000 sites": two forms are an English sentence's, in whatever locale it is read. */
  count(value: Param, one: string, other: string): string
  /** "1 strona", "3 strony", "1000 stron": a form per plural category of the locale. */
  count(value: Param, forms: PluralForms): string
  /** An ISO 8601 instant as "Dec 1". */
  day(value: Param): string
  /** An ISO 8601 instant as "December 1, 2026". */
  date(value: Param): string
  /** An ISO 8601 instant as "2:05 PM". */
  time(value: Param): string
  /** An ISO 8601 instant as "Dec 1, 2:05 PM". */
  moment(value: Param): string
  /** Whole cents as "$49" or "$49.50". */
  money(cents: Param, currency: Param): string
}

/** A sentence: text with `{name}` places for its params, or a function for what needs a plural. */
export type Sentence = string | ((params: MessageParams, format: Format) => string)

/** Declares what a sentence's function reads: `(params: With<'credits'>, format) => …`. */
export type With<Names extends string> = { readonly [Name in Names]?: Param }

/** Sentences by key. A host replaces any of them, in any language. */
export type Words = Readonly<Record<string, Sentence>>

/** What goes into a sentence: a value for every `{name}` of a text, or what a function declares. */
export type ParamsOf<One extends Sentence | undefined> = One extends string
  ? string extends One
    ? MessageParams
    : { readonly [Name in PlaceIn<One>]: MessageParams[string] }
  : One extends (params: infer Own, format: Format) => string
    ? { readonly [Name in keyof Own]-?: MessageParams[string] }
    : MessageParams

/** What goes into whichever of several sentences is said. */
export type ParamsOfAll<Any extends Sentence | undefined> = (
  Any extends unknown
    ? (params: ParamsOf<Any>) => void
    : never
) extends (params: infer All extends MessageParams) => void
  ? All
  : never

type PlaceIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceIn<Rest>
  : never
