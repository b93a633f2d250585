/** What a template tag means in the text of a document. */
export type Meaning =
  | { kind: 'nothing' }
  | { kind: 'text'; value: string }
  | { kind: 'code'; language: string; value: string; title?: string }
  | { kind: 'frame'; src: string; title: string }
  | { kind: 'picture'; src: string; alt: string; caption: string }
  /** Without words the address is shown. */
  | { kind: 'link'; url: string; words?: string }
