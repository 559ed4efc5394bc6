import type { LightColour } from '../../../domain/progress/progress.ts';

export interface LightProps {
  readonly colour: LightColour;
  readonly label: string;
}

/** The shape says it too, for who does not see the colour. */
const shapes: Readonly<Record<LightColour, string>> = {
  green: 'M10 1 A9 9 0 1 0 10 19 A9 9 0 1 0 10 1 Z',
  amber: 'M10 1.5 L19 18 H1 Z',
  red: 'M2 2 H18 V18 H2 Z',
  grey: 'M1 8 H19 V12 H1 Z',
};

/** A measure's traffic light, in colour, shape and words. */
export function Light({ colour, label }: LightProps) {
  return (
    <span className={`onderdak-light onderdak-light--${colour}`}>
      <svg className="onderdak-light__sign" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d={shapes[colour]} fill="currentColor" />
      </svg>
      {label}
    </span>
  );
}
