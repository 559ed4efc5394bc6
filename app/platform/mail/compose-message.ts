import { dayInWords } from '#app/words/days.ts';
import type { MailFacts, MailFrame, MailKind } from './mail-kind.ts';
import { mailWords as words } from './mail-words.nl.ts';
import { fillWording, paragraphsOf } from './wording.ts';

/** A message in words, as plain text and as HTML. */
export interface Composed {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface ToCompose {
  readonly kind: Pick<MailKind, 'subject' | 'body' | 'linkText' | 'because'>;
  readonly frame: MailFrame;
  readonly regionName: string;
  readonly facts: MailFacts;
  /** Where it leads; null for nowhere. The outbox shows a word in its place. */
  readonly link: string | null;
  /** Where its reader stops the kind, when that is possible. */
  readonly stopLink: string | null;
}

/** Puts a message in words. The HTML has no pictures, no style from elsewhere and nothing that tells it was read. */
export function composeMessage({ kind, frame, regionName, facts, link, stopLink }: ToCompose): Composed {
  const values = { ...Object.fromEntries(Object.entries(facts).map(inWords)), regio: regionName };
  const fill = (text: string) => paragraphsOf(fillWording(text, values));
  const before = [...fill(frame.greeting), ...fill(kind.body)];
  const after = [...fill(frame.closing), ...fill(frame.contact)];
  const footer = [kind.because, words.noReply];
  const subject = headerText(kind.subject);
  const leads = link === null || kind.linkText === null ? null : { text: kind.linkText, href: link };
  return {
    subject,
    text: [
      ...before.map((lines) => lines.join('\n')),
      ...(leads === null ? [] : [`${leads.text}:\n${leads.href}`]),
      ...after.map((lines) => lines.join('\n')),
      `-- \n${footer.join('\n')}${stopLink === null ? '' : `\n${words.stop}:\n${stopLink}`}`,
    ].join('\n\n'),
    html: [
      `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
      `<title>${escaped(subject)}</title></head><body style="font-family:sans-serif;line-height:1.5;max-width:40em">`,
      ...before.map(paragraph),
      ...(leads === null
        ? []
        : [`<p>${anchor(leads.href, leads.text)}</p>`, paragraph([words.copy, leads.href])]),
      ...after.map(paragraph),
      `<hr>${paragraph(footer)}`,
      stopLink === null ? '' : `<p>${anchor(stopLink, words.stop)}</p>`,
      `</body></html>`,
    ].join('\n'),
  };
}

/**
 * A text as a header takes it.
 *
 * @throws Error for one with a line end or another control character: what follows would be a header of its own
 */
export function headerText(text: string): string {
  if (/\p{Cc}/u.test(text)) throw new Error('A header holds no line end.');
  return text;
}

function inWords([name, value]: readonly [string, number | string]): readonly [string, string] {
  return [name, typeof value === 'number' ? String(value) : dayInWords(Temporal.PlainDate.from(value))];
}

function paragraph(lines: readonly string[]): string {
  return `<p>${lines.map(escaped).join('<br>')}</p>`;
}

function anchor(href: string, text: string): string {
  return `<a href="${escaped(href)}">${escaped(text)}</a>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
