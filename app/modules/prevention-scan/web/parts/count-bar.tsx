export interface CountBarProps {
  readonly count: number;
  readonly total: number;
}

const width = 96;

/** A count as a bar out of the whole, with its figure beside it. */
export function CountBar({ count, total }: CountBarProps) {
  const filled = total === 0 ? 0 : (width * count) / total;
  return (
    <span className="onderdak-count">
      <svg
        className="onderdak-count__bar"
        viewBox={`0 0 ${width} 12`}
        aria-hidden="true"
        focusable="false"
        preserveAspectRatio="none"
      >
        <rect width={width} height="12" fill="#e6eeeb" />
        <rect width={Math.round(filled * 10) / 10} height="12" fill="#0b6b50" />
      </svg>
      {count}
    </span>
  );
}
