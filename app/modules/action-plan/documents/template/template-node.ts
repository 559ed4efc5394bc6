/** A piece of a line: text as it stands, or the place of a field. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string; readonly line: number };

/** A template taken apart. Lines count from 1. */
export type TemplateNode =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly parts: readonly TemplatePart[];
    }
  | { readonly kind: 'paragraph' | 'bullet'; readonly parts: readonly TemplatePart[] }
  | { readonly kind: 'chart' | 'table'; readonly name: string; readonly line: number }
  | {
      readonly kind: 'block';
      readonly name: string;
      /** Shown when there is nothing, instead of when there is something. */
      readonly isInverted: boolean;
      readonly line: number;
      readonly nodes: readonly TemplateNode[];
    };

/** What is wrong with a template, and where; `reason` is Dutch and says what to do. */
export interface TemplateFault {
  readonly line: number;
  readonly reason: string;
}
