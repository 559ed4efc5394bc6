import { tonightMessages as text } from '../messages-tonight.nl.ts';
import type { GuestCard } from '../presenters/tonight.ts';

/**
 * Finds someone in a long list: by typing, with script, so that no name leaves the page; and by letter. Which of the two
 * is seen the style sheet decides, so that nothing moves when the script is there.
 */
export function DoorFinder({ guests }: { readonly guests: readonly GuestCard[] }) {
  const first = new Map<string, string>();
  for (const { letter, stayId } of guests)
    if (letter !== null && !first.has(letter)) first.set(letter, stayId);
  return (
    <div className="onderdak-door-finder" data-door-finder>
      <div className="onderdak-door-search">
        <label htmlFor="deur-zoek">{text.search}</label>
        <input
          className="utrecht-textbox utrecht-textbox--html-input"
          id="deur-zoek"
          type="search"
          autoComplete="off"
        />
        <output data-door-nobody hidden>
          {text.searchNobody}
        </output>
      </div>
      {first.size > 1 && (
        <nav className="onderdak-door-letters" aria-label={text.letters}>
          {[...first].map(([letter, stayId]) => (
            <a key={letter} className="utrecht-link utrecht-link--html-a" href={`#verblijf-${stayId}`}>
              {letter}
            </a>
          ))}
        </nav>
      )}
    </div>
  );
}
