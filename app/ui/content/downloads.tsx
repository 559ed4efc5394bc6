import { messages } from '../messages.nl.ts';

export interface DownloadsProps {
  /** What is downloaded, for a screen reader: "het rapport". */
  readonly subject: string;
  readonly files: readonly {
    readonly href: string;
    /** Word, Excel, CSV, JSON. */
    readonly format: string;
  }[];
}

/** The same content in other forms, side by side. */
export function Downloads({ subject, files }: DownloadsProps) {
  return (
    <div className="onderdak-downloads">
      <span className="onderdak-downloads__label">{messages.download}</span>
      <ul className="onderdak-downloads__list">
        {files.map(({ href, format }) => (
          <li key={href}>
            <a className="utrecht-link utrecht-link--html-a" href={href} download>
              {format}
              <span className="onderdak-visually-hidden"> ({subject})</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
