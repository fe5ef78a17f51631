/** A stretch of an article: UTF-16 code units into `article.text`, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** A block between blank lines; `index` counts from 0 in reading order. */
export type Paragraph = Span & { readonly index: number; readonly kind: 'heading' | 'prose' };

/** A sentence without surrounding white space; `paragraph` is the index of the one that holds it. */
export type Sentence = Span & { readonly index: number; readonly paragraph: number };
