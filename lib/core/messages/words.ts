/** The types of messages: what each file of a language must contain, and what pages get from it. */
import type { en } from './en.ts'

export type PluralForm = Intl.LDMLPluralRule

/** A word as a language's file has it: a text, or one for each plural form. */
export type Word = string | Readonly<Partial<Record<PluralForm, string>> & { other: string }>

/** The files' shape: words, and groups of words. */
export type WordGroup = { readonly [name: string]: Word | WordGroup }

/**
 * The words of a language with the plural forms `Form`, as English has them. A word that counts may be a single text in a language or a
 * sentence where nothing changes with the number.
 */
export type WordsOf<Form extends PluralForm> = Translated<typeof en, Form>

type Forms<Form extends PluralForm> = Readonly<Record<Form | 'other', string>>
type Uncounted<Form extends PluralForm> = [Form] extends ['other'] ? string : never

type Translated<Source, Form extends PluralForm> = {
  readonly [Name in keyof Source]: Source[Name] extends `${string}{count}${string}`
    ? string | Forms<Form>
    : Source[Name] extends string
      ? string
      : Source[Name] extends { other: string }
        ? Forms<Form> | Uncounted<Form>
        : Translated<Source[Name], Form>
}

/** The words for pages. Those with placeholders are functions of their values, in the order of the English text. */
export type Messages = Spoken<typeof en> & {
  /** The language in which dates, numbers and lists are written (BCP 47). */
  readonly language: string
}

type Spoken<Source> = {
  readonly [Name in keyof Source]: Source[Name] extends string
    ? Said<Source[Name]>
    : Source[Name] extends { other: infer Text extends string }
      ? Said<Text>
      : Spoken<Source[Name]>
}

type Said<Text extends string> =
  Placeholders<Text> extends [] ? string : (...values: Values<Placeholders<Text>>) => string

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? [Name, ...Placeholders<Rest>]
  : []

type Values<Names extends readonly string[]> = {
  [Index in keyof Names]: Names[Index] extends 'count' ? number : string | number
}
