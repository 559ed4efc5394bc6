/** The name under its roof; decorative line, readable name. */
export function Wordmark() {
  return (
    <span className="onderdak-wordmark">
      <svg
        className="onderdak-wordmark__roof"
        viewBox="0 0 120 16"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M2 14 L84 2.5 L118 14" fill="none" stroke="currentColor" vectorEffect="non-scaling-stroke" />
      </svg>
      <span className="onderdak-wordmark__name">Onderdak</span>
    </span>
  );
}
